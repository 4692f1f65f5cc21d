package dev.slipway.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A delivery that this instance has taken for one attempt: until the lease ends nobody else takes it.
 *
 * @param id the delivery
 * @param claim by which it is known whether somebody has taken it since
 * @param position null for a test, as is the position in the change log
 * @param attempt the number of the attempt, from 1
 * @param tries how often it has been tried since it was put into the queue last, this time included
 * @param secrets all that sign for the webhook now, the newest first
 * @param taken the clock of this machine when it was taken, in nanoseconds
 */
record Claim(
        UUID id,
        UUID claim,
        UUID webhook,
        String url,
        Long position,
        Long changePosition,
        String type,
        UUID record,
        Instant created,
        int attempt,
        int tries,
        List<String> secrets,
        long taken) {

    /** The type of an event that only tries whether events arrive. */
    static final String TEST = "dev.slipway.webhooks.test";

    /** Much longer than an attempt may take. */
    static final Duration LEASE = Duration.ofSeconds(60);

    /** Until when after it was taken an attempt may begin that will be over before the lease is. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    boolean isTest() {
        return type.equals(TEST);
    }

    boolean isFresh() {
        return System.nanoTime() - taken < FRESH.toNanos();
    }
}
