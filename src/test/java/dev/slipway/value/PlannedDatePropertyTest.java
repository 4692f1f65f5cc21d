package dev.slipway.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;

/** What holds for the spans of every precision. */
class PlannedDatePropertyTest {
    @Property
    void spansOfAPrecisionMeetWithoutGapOrOverlap(
            @ForAll @DateRange(min = "1900-01-01", max = "2199-12-31") LocalDate day, @ForAll Precision precision) {
        LocalDate first = precision.first(day);
        LocalDate last = precision.last(day);
        assertFalse(day.isBefore(first) || day.isAfter(last));
        assertEquals(first, precision.first(last));
        assertEquals(last.plusDays(1), precision.first(last.plusDays(1)));
        assertTrue(ChronoUnit.DAYS.between(first, last) < 366);
    }
}
