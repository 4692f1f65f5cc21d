package dev.slipway.sharing;

import static dev.slipway.testing.Api.admin;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;

/** Waits for views to be written down, which is a moment after they were made. */
final class ViewsSeen {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private ViewsSeen() {}

    /** Until a link has had so many views; a failure if it has another number for long. */
    static void await(String link, int views) {
        Instant end = Instant.now().plus(PATIENCE);
        while (views(link) != views && Instant.now().isBefore(end)) Thread.onSpinWait();
        assertEquals(views, views(link));
    }

    private static int views(String link) {
        return admin().get(link).path("views");
    }
}
