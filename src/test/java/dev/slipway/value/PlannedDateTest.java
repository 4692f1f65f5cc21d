package dev.slipway.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.api.Binding;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A planned date is the first day of a span, and knows the last. */
class PlannedDateTest {
    @ParameterizedTest
    @CsvSource({
        "2026-08-15, DAY,     2026-08-15, 2026-08-15",
        "2026-08-15, MONTH,   2026-08-01, 2026-08-31",
        "2024-02-29, MONTH,   2024-02-01, 2024-02-29",
        "2023-02-01, MONTH,   2023-02-01, 2023-02-28",
        "2100-02-10, MONTH,   2100-02-01, 2100-02-28",
        "2026-12-31, MONTH,   2026-12-01, 2026-12-31",
        "2026-03-31, QUARTER, 2026-01-01, 2026-03-31",
        "2026-08-15, QUARTER, 2026-07-01, 2026-09-30",
        "2026-12-31, QUARTER, 2026-10-01, 2026-12-31",
        "2026-06-30, HALF,    2026-01-01, 2026-06-30",
        "2026-07-01, HALF,    2026-07-01, 2026-12-31",
        "2024-02-29, YEAR,    2024-01-01, 2024-12-31",
        "0001-01-01, YEAR,    0001-01-01, 0001-12-31",
        "9999-12-31, YEAR,    9999-01-01, 9999-12-31",
    })
    void spanHasAFirstAndALastDay(LocalDate day, Precision precision, LocalDate first, LocalDate last) {
        assertEquals(first, precision.first(day));
        assertEquals(last, new PlannedDate(first, precision).last());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, QUARTER, 2026-10-01, MONTH,   31",
        "2026-10-01, MONTH,   2026-07-01, QUARTER, -31",
        "2026-09-30, DAY,     2026-07-01, QUARTER, 0",
        "2024-02-01, MONTH,   2025-02-01, MONTH,   365",
        "0001-01-01, DAY,     9999-12-31, DAY,     3652058",
    })
    void aDateSlipsByTheLastDaysOfTheSpans(
            LocalDate before, Precision precision, LocalDate after, Precision newPrecision, int days) {
        assertEquals(days, new PlannedDate(after, newPrecision).slipFrom(new PlannedDate(before, precision)));
    }

    @Test
    void dateIsTheFirstDayOfItsSpan() throws Exception {
        String json = "{\"date\": \"%s\", \"precision\": \"QUARTER\"}";
        assertEquals(List.of(), refusals(json.formatted("2026-07-01")));
        assertEquals(List.of("/date FIRST_DAY_OF_SPAN"), refusals(json.formatted("2026-08-01")));
    }

    private static List<String> refusals(String json) throws Exception {
        return Binding.refusals(json, PlannedDate.class);
    }
}
