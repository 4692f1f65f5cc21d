package dev.slipway.value;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids that sort by time of creation: UUID version 7 (RFC 9562, 5.7), monotonic within one instance. */
public final class Uuid7 {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static long last;

    private Uuid7() {}

    public static UUID next() {
        return new UUID(time(), RANDOM.nextLong() >>> 2 | 1L << 63);
    }

    /** 48 bits of milliseconds, the version, and 12 bits of the fraction below (method 3 of 6.2). */
    private static synchronized long time() {
        Instant now = Instant.now();
        long ticks = now.toEpochMilli() << 12 | now.getNano() % 1_000_000L * 4096 / 1_000_000;
        last = Math.max(ticks, last + 1);
        return last >>> 12 << 16 | 0x7000 | last & 0xfff;
    }
}
