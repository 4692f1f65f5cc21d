package dev.slipway.webhooks;

import dev.slipway.outbound.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What follows from an attempt.
 *
 * @param sent the headers that were sent
 * @param again after how long it is tried again; empty where it is over, one way or the other
 */
record Outcome(Map<String, String> sent, Exchange exchange, Optional<Duration> again) {

    private static final int GONE = 410;

    static Outcome of(Claim claim, Map<String, String> sent, Exchange exchange, RetrySchedule schedule, Instant now) {
        return new Outcome(sent, exchange, again(claim, exchange, schedule, now));
    }

    private static Optional<Duration> again(Claim claim, Exchange exchange, RetrySchedule schedule, Instant now) {
        boolean over = exchange.succeeded() || claim.isTest() || isGone(exchange);
        if (over) return Optional.empty();
        String header = exchange.headers().entrySet().stream()
                .filter(field -> field.getKey().equalsIgnoreCase("Retry-After"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        return schedule.after(claim.tries(), RetrySchedule.retryAfter(exchange.status(), header, now));
    }

    /** Whether the receiver wants to hear nothing ever again. */
    boolean gone() {
        return isGone(exchange);
    }

    private static boolean isGone(Exchange exchange) {
        return exchange.status() != null && exchange.status() == GONE;
    }
}
