package dev.slipway.webhooks;

import dev.slipway.changes.FeedLog;
import dev.slipway.outbound.Exchange;
import dev.slipway.outbound.Outbound;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Tells webhooks what happens: takes in what is new in the feed, sends what is due, and has no more on the way than it may. It
 * looks twice a second where there are webhooks, and every five seconds whether there are any where there are none.
 */
@ApplicationScoped
class Dispatcher {

    /** Attempts of one instance that are under way at once. */
    static final int AT_ONCE = 256;

    /** The same for one webhook, so that a slow receiver leaves room to the others. */
    static final int OF_EACH = 8;

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final long MILLISECONDS = 500;
    private static final int BEATS_ASLEEP = 10;

    /** Threads that speak to the database, so that whatever has to be told leaves connections to those who call. */
    private static final int WORKERS = 6;

    /** How long an end waits for what is under way; what is not over then is done again by another instance. */
    private static final int SECONDS_TO_END = 5;

    @Inject
    FeedLog feed;

    @Inject
    Queue queue;

    @Inject
    Claims claims;

    @Inject
    Envelope envelope;

    @Inject
    Outbound outbound;

    @Inject
    Webhooks webhooks;

    @Inject
    Clock clock;

    private final RetrySchedule schedule =
            new RetrySchedule(() -> ThreadLocalRandom.current().nextDouble());
    private final Map<UUID, Integer> underWay = new ConcurrentHashMap<>();
    private final Map<UUID, CompletableFuture<?>> attempts = new ConcurrentHashMap<>();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ExecutorService workers = workers();
    private volatile boolean ending;
    private volatile boolean asleep;
    private int beats;
    private ScheduledFuture<?> beating;

    /** Something in the queue of a webhook is due at once, or there is one more to tell. */
    record News(UUID webhook) {}

    private static ExecutorService workers() {
        return Executors.newFixedThreadPool(WORKERS, work -> {
            Thread worker = new Thread(work, "webhooks");
            worker.setDaemon(true);
            return worker;
        });
    }

    void start(@Observes StartupEvent event) {
        beating = Infrastructure.getDefaultWorkerPool()
                .scheduleWithFixedDelay(this::beat, MILLISECONDS, MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /** Before what it needs ends. */
    void end(@Observes @Priority(1) ShutdownEvent event) {
        ending = true;
        beating.cancel(false);
        try {
            CompletableFuture.allOf(attempts.values().toArray(CompletableFuture<?>[]::new))
                    .get(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Exception unfinished) {
            LOG.debugf("%d attempts are not over", attempts.size());
        }
        workers.shutdown();
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) News news) {
        asleep = false;
        soon();
    }

    /** Looks now, and not only in a while; once for however many ask. */
    private void soon() {
        if (!ending && asked.compareAndSet(false, true)) workers.execute(this::look);
    }

    private void beat() {
        if (asleep && ++beats % BEATS_ASLEEP != 0) return;
        look();
    }

    private synchronized void look() {
        asked.set(false);
        if (ending) return;
        try {
            asleep = !queue.hasReaders();
            if (asleep) return;
            long latest = feed.advance().latest().number();
            while (!ending && queue.takeIn(latest)) {}
            int room = AT_ONCE - attempts.size();
            if (room > 0) claims.take(Map.copyOf(underWay), OF_EACH, room).forEach(this::send);
        } catch (RuntimeException failure) {
            LOG.debugf("Webhooks wait for the database: %s", failure.getMessage());
        }
    }

    private void send(Claim claim) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        attempts.put(claim.claim(), over);
        underWay.merge(claim.webhook(), 1, Integer::sum);
        CompletableFuture.completedFuture(claim)
                .thenComposeAsync(this::attempt, workers)
                .whenComplete((done, failure) -> {
                    attempts.remove(claim.claim());
                    underWay.computeIfPresent(claim.webhook(), (id, number) -> number == 1 ? null : number - 1);
                    if (failure != null) LOG.warnf("An attempt was not written down: %s", failure.getMessage());
                    over.complete(null);
                    soon();
                });
    }

    private CompletableFuture<Void> attempt(Claim claim) {
        Optional<Envelope.Letter> letter = claim.isTest()
                ? Optional.of(envelope.ofTest(claim.id(), claim.webhook(), claim.created()))
                : envelope.ofChange(claim.position(), claim.changePosition());
        // erased, and the delivery with it; or held up for so long that another instance may have it
        if (letter.isEmpty() || !claim.isFresh()) return CompletableFuture.completedFuture(null);
        Map<String, String> headers = envelope.headers(letter.get(), claim.secrets(), clock.instant());
        return outbound.post(claim.url(), headers, letter.get().bytes(), claim.attempt() - 1)
                .thenAcceptAsync(exchange -> settle(claim, headers, exchange), workers);
    }

    private void settle(Claim claim, Map<String, String> headers, Exchange exchange) {
        Outcome outcome = Outcome.of(claim, headers, exchange, schedule, clock.instant());
        claims.settle(claim, outcome).ifPresent(why -> webhooks.disable(claim.webhook(), why));
    }
}
