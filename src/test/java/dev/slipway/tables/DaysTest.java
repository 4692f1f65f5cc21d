package dev.slipway.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as people write them, and as spreadsheets count them. */
class DaysTest {

    @ParameterizedTest
    @CsvSource({
        "2027-03-05",
        "2027-3-5",
        "2027/3/5",
        "2027.03.05",
        "20270305",
        "2027年3月5日",
        "2027-03-05T00:00",
        "2027-03-05 00:00:00"
    })
    void theYearComesFirst(String said) {
        assertEquals(Optional.of(LocalDate.of(2027, 3, 5)), Days.read(said, DayOrder.UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({"2027-02-30", "2027-13-01", "2027/3-5", "2027-03-05T10:30", "5 March 2027", "2027"})
    void whatSaysNoneIsNone(String said) {
        assertEquals(Optional.empty(), Days.read(said, DayOrder.UNKNOWN));
    }

    @Test
    void whereTheYearComesLastSomebodyHasToSayWhatComesFirst() {
        assertThrows(CellFault.class, () -> Days.read("5/3/2027", DayOrder.UNKNOWN));
        assertEquals(Optional.of(LocalDate.of(2027, 3, 5)), Days.read("5/3/2027", DayOrder.DAY_FIRST));
        assertEquals(Optional.of(LocalDate.of(2027, 5, 3)), Days.read("5/3/2027", DayOrder.MONTH_FIRST));
        assertEquals(Optional.empty(), Days.read("13/13/2027", DayOrder.DAY_FIRST));
    }

    @Property
    void spreadsheetsCountDaysWithOneThatNeverWas(
            @ForAll @DateRange(min = "1900-01-01", max = "9999-12-31") LocalDate day) {
        long count = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 31), day);
        if (day.isAfter(LocalDate.of(1900, 2, 28))) count++;
        assertEquals(day, SerialDay.of(BigDecimal.valueOf(count)).toLocalDate());
    }

    @ParameterizedTest
    @CsvSource({"0", "60", "-1", "2958466", "99999999999999999999"})
    void whatIsNoDayOfASpreadsheetIsNone(BigDecimal serial) {
        assertThrows(IllegalArgumentException.class, () -> SerialDay.of(serial));
    }
}
