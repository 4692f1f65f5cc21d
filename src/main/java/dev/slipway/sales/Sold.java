package dev.slipway.sales;

import dev.slipway.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** What was sold from one day to another of a month. */
record Sold(LocalDate startsOn, LocalDate endsOn, BigDecimal units, Money revenue) {

    YearMonth month() {
        return YearMonth.from(startsOn);
    }

    int days() {
        return (int) ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
    }
}
