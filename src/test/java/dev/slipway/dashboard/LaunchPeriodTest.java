package dev.slipway.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which day of a launch period is today. */
class LaunchPeriodTest {

    private static LaunchPeriod on(String first, int months, String today) {
        return LaunchPeriod.of(LocalDate.parse(first), months, true, LocalDate.parse(today), Locale.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-03,3,2026-11-03,1,92,2027-02-02",
        "2026-11-03,3,2026-11-25,23,92,2027-02-02",
        "2026-11-03,3,2027-02-02,92,92,2027-02-02",
        // a month is as long as it is
        "2026-01-31,1,2026-02-27,28,28,2026-02-27",
        "2028-02-01,1,2028-02-29,29,29,2028-02-29",
    })
    void theDayOfTheLaunchIsTheFirst(String first, int months, String today, int day, int days, String last) {
        LaunchPeriod period = on(first, months, today);
        assertEquals(day, period.day());
        assertEquals(days, period.days());
        assertEquals(LocalDate.parse(last), period.lastDay());
        assertNull(period.reason());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-02,LAUNCH_AHEAD", "2027-02-03,LAUNCH_PERIOD_OVER"})
    void outsideOfThePeriodThereIsAReasonAndNoDay(String today, String reason) {
        LaunchPeriod period = on("2026-11-03", 3, today);
        assertNull(period.day());
        assertEquals(reason, period.reason().code());
    }

    @Test
    void withoutADateThereIsNoPeriod() {
        LaunchPeriod period = LaunchPeriod.of(null, 3, true, LocalDate.parse("2026-11-03"), Locale.ENGLISH);
        assertNull(period.days());
        assertEquals("LAUNCH_UNDATED", period.reason().code());
    }

    @Test
    void whatWasOnlyPlannedForTodayHasNotBeenLaunched() {
        LocalDate day = LocalDate.parse("2026-11-03");
        LaunchPeriod period = LaunchPeriod.of(day, 3, false, day.plusDays(9), Locale.ENGLISH);
        assertNull(period.day());
        assertEquals("LAUNCH_AHEAD", period.reason().code());
    }
}
