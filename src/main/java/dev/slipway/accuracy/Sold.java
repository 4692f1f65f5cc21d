package dev.slipway.accuracy;

import dev.slipway.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** What was sold from one day to another of a month. */
public record Sold(LocalDate startsOn, LocalDate endsOn, BigDecimal units, Money revenue) {

    public YearMonth month() {
        return YearMonth.from(startsOn);
    }

    public int days() {
        return (int) ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
    }
}
