package dev.slipway.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** What keeps PostgreSQL running: it is started again, on the same port, whenever it ends by itself. */
final class Supervisor implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Supervisor.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** A start of the server that may fail. */
    interface Start {
        Postmaster start() throws IOException;
    }

    private final Start start;
    private final CompletableFuture<Void> closing = new CompletableFuture<>();
    private final Thread thread = new Thread(this::watch, "postgres-supervisor");
    private volatile Postmaster postmaster;

    Supervisor(Start start) throws IOException {
        this.start = start;
        this.postmaster = start.start();
        thread.setDaemon(true);
        thread.start();
    }

    Postmaster postmaster() {
        return postmaster;
    }

    private void watch() {
        var pause = SHORTEST_PAUSE;
        var started = System.nanoTime();
        while (true) {
            CompletableFuture.anyOf(postmaster.end(), closing).join();
            // a server that keeps dying is given longer and longer pauses
            var stable = System.nanoTime() - started > LONGEST_PAUSE.toNanos();
            pause = stable ? SHORTEST_PAUSE : pause;
            if (closesWithin(pause)) {
                return;
            }
            LOG.warn("PostgreSQL ended by itself; starting it again");
            pause = min(pause.multipliedBy(2));
            started = System.nanoTime();
            restart();
        }
    }

    private void restart() {
        try {
            postmaster = start.start();
            LOG.info("PostgreSQL runs again");
        } catch (IOException | RuntimeException e) {
            LOG.errorf("PostgreSQL cannot be started again: %s", e.getMessage());
        }
    }

    private boolean closesWithin(Duration pause) {
        try {
            closing.get(pause.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException | ExecutionException e) {
            return true;
        }
    }

    private static Duration min(Duration pause) {
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** Waits for a restart under way, since a server nobody knows of could not be stopped. */
    @Override
    public void close() {
        closing.complete(null);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        postmaster.stop();
    }
}
