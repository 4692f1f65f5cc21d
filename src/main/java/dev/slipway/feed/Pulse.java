package dev.slipway.feed;

import dev.slipway.changes.FeedLog;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Wakes those who wait for changes, whichever instance has made them: one look into the database for all who wait here,
 * and none where nobody does. A database that is away is asked again.
 */
@ApplicationScoped
class Pulse {

    private static final Logger LOG = Logger.getLogger(Pulse.class);
    private static final long MILLISECONDS = 200;

    @Inject
    FeedLog log;

    private final Map<UniEmitter<? super Boolean>, Long> waiting = new ConcurrentHashMap<>();
    private volatile boolean ending;
    private ScheduledFuture<?> beating;

    void start(@Observes StartupEvent event) {
        beating = Infrastructure.getDefaultWorkerPool()
                .scheduleWithFixedDelay(this::beat, MILLISECONDS, MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /** Before the server waits for requests that run. */
    void end(@Observes @Priority(1) ShutdownEvent event) {
        ending = true;
        beating.cancel(false);
        wake(Long.MAX_VALUE);
    }

    boolean ending() {
        return ending;
    }

    /** True as soon as the feed reaches beyond a position. */
    Uni<Boolean> beyond(long position) {
        return Uni.createFrom().emitter(emitter -> {
            waiting.put(emitter, position);
            emitter.onTermination(() -> waiting.remove(emitter));
            if (ending) wake(Long.MAX_VALUE);
        });
    }

    private void beat() {
        if (waiting.isEmpty()) return;
        try {
            wake(log.advance().latest().number());
        } catch (RuntimeException failure) {
            LOG.debugf("The change feed cannot be read for now: %s", failure.getMessage());
        }
    }

    private void wake(long last) {
        waiting.forEach((emitter, position) -> {
            if (position < last && waiting.remove(emitter) != null) emitter.complete(true);
        });
    }
}
