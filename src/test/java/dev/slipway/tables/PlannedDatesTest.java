package dev.slipway.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.value.PlannedDate;
import dev.slipway.value.Precision;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Planned dates as people write them. */
class PlannedDatesTest {

    @ParameterizedTest
    @CsvSource({
        "2027-Q2, 2027-04-01, QUARTER",
        "2027Q4, 2027-10-01, QUARTER",
        "Q1 2027, 2027-01-01, QUARTER",
        "2027年第3季度, 2027-07-01, QUARTER",
        "2027年二季度, 2027-04-01, QUARTER",
        "２０２７年Ｑ２, 2027-04-01, QUARTER",
        "2027-H2, 2027-07-01, HALF",
        "H1 2027, 2027-01-01, HALF",
        "2027年下半年, 2027-07-01, HALF",
        "2027-03, 2027-03-01, MONTH",
        "2027/3, 2027-03-01, MONTH",
        "2027年3月, 2027-03-01, MONTH",
        "2027, 2027-01-01, YEAR",
        "2027年, 2027-01-01, YEAR",
        "2027-03-05, 2027-03-05, DAY",
        "2027年3月5日, 2027-03-05, DAY"
    })
    void eachIsAsExactAsItIsSaid(String said, LocalDate date, Precision precision) {
        assertEquals(Optional.of(new PlannedDate(date, precision)), PlannedDates.read(said, DayOrder.UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({"2027-Q5", "2027-H3", "2027-13", "2027-00", "0000", "soon", "2027-02-30", "Q2", "12027"})
    void whatSaysNoneIsNone(String said) {
        assertEquals(Optional.empty(), PlannedDates.read(said, DayOrder.UNKNOWN));
    }

    @Property
    void whateverIsSaidBeginsOnTheFirstDayOfItsSpan(
            @ForAll @DateRange(min = "1000-01-01", max = "9999-12-31") LocalDate day, @ForAll Precision precision) {
        String said =
                switch (precision) {
                    case DAY -> day.toString();
                    case MONTH -> day.toString().substring(0, 7);
                    case QUARTER -> day.getYear() + "-Q" + ((day.getMonthValue() - 1) / 3 + 1);
                    case HALF -> day.getYear() + "-H" + ((day.getMonthValue() - 1) / 6 + 1);
                    case YEAR -> String.valueOf(day.getYear());
                };
        assertEquals(
                Optional.of(new PlannedDate(precision.first(day), precision)),
                PlannedDates.read(said, DayOrder.UNKNOWN));
    }
}
