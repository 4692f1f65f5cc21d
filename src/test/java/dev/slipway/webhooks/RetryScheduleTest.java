package dev.slipway.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When what has failed is tried again. */
class RetryScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-26T03:04:05Z");
    private static final RetrySchedule EARLY = new RetrySchedule(() -> 0);
    private static final RetrySchedule LATE = new RetrySchedule(() -> 1);

    @ParameterizedTest
    @CsvSource({"1, PT5S, PT6S", "2, PT1M, PT72S", "5, PT2H, PT2H24M", "10, PT24H, PT28H48M"})
    void eachTryWaitsLongerAndUpToAFifthMore(int tries, Duration least, Duration most) {
        assertEquals(Optional.of(least), EARLY.after(tries, null));
        assertEquals(Optional.of(most), LATE.after(tries, null));
    }

    @Test
    void itIsGivenUpAfterThreeDays() {
        assertEquals(Optional.empty(), EARLY.after(11, null));
        assertEquals(Optional.empty(), EARLY.after(11, Duration.ofHours(1)));
        Duration whole = IntStream.rangeClosed(1, 10)
                .mapToObj(tries -> EARLY.after(tries, null).orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);
        assertTrue(whole.compareTo(Duration.ofDays(3)) > 0 && whole.compareTo(Webhooks.LONGEST_FAILURE) < 0);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT1M", "PT-9H, PT1M", "PT59S, PT1M", "PT10M, PT10M", "PT240H, PT24H"})
    void aReceiverMayAskForMoreTimeWithinBounds(Duration asked, Duration waited) {
        assertEquals(Optional.of(waited), EARLY.after(2, asked));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "429, 120, PT2M",
                "503, ' 120 ', PT2M",
                "503, 'Thu, 26 Nov 2026 03:14:05 GMT', PT10M",
                "503, 'Thu, 26 Nov 2026 03:04:00 GMT', PT-5S",
                "500, 120, none",
                "503, none, none",
                "none, none, none",
                "503, soon, none",
                "503, -1, none",
                "503, 99999999999999999999, none",
                "503, 1.5, none",
            })
    void onlyAnAnswerThatMayAskForTimeIsHeard(Integer status, String header, Duration asked) {
        assertEquals(asked, RetrySchedule.retryAfter(status, header, NOW));
    }
}
