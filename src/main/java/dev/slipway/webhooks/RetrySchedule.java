package dev.slipway.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/**
 * When what has failed is tried again: after five seconds first and after a day at last, as Standard Webhooks propose, each time
 * up to a fifth later, so that what failed together is not tried together.
 *
 * @param random from 0 to 1
 */
record RetrySchedule(DoubleSupplier random) {

    static final List<Duration> DELAYS = Stream.of(
                    "PT5S", "PT1M", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H", "PT20H", "PT24H")
            .map(Duration::parse)
            .toList();

    /** A receiver cannot have an event wait for longer. */
    static final Duration LONGEST = Duration.ofHours(24);

    private static final double SPREAD = 0.2;

    /**
     * How long to wait; empty where it is given up.
     *
     * @param tries how often it has been tried
     * @param retryAfter what the receiver asked for; null for nothing
     */
    Optional<Duration> after(int tries, Duration retryAfter) {
        if (tries > DELAYS.size()) return Optional.empty();
        Duration usual = DELAYS.get(tries - 1);
        Duration spread = usual.plusMillis((long) (usual.toMillis() * SPREAD * random.getAsDouble()));
        if (retryAfter == null || retryAfter.compareTo(spread) <= 0) return Optional.of(spread);
        return Optional.of(retryAfter.compareTo(LONGEST) > 0 ? LONGEST : retryAfter);
    }

    /** What the header Retry-After of an answer with 429 or 503 asks for; null for nothing. */
    static Duration retryAfter(Integer status, String header, Instant now) {
        if (header == null || status == null || status != 429 && status != 503) return null;
        String text = header.strip();
        if (text.matches("[0-9]{1,9}")) return Duration.ofSeconds(Long.parseLong(text));
        try {
            return Duration.between(
                    now,
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
