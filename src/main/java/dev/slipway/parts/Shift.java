package dev.slipway.parts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** How far everything moves: as one day does to another. */
public record Shift(long days, long months) {

    public static final Shift NONE = new Shift(0, 0);

    public static Shift of(LocalDate from, LocalDate to) {
        return new Shift(
                ChronoUnit.DAYS.between(from, to), ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)));
    }
}
