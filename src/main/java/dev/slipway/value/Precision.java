package dev.slipway.value;

import java.time.LocalDate;

/** How exact a planned date is. */
public enum Precision {
    DAY,
    MONTH,
    QUARTER,
    HALF,
    YEAR;

    private int months() {
        return switch (this) {
            case DAY -> 0;
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF -> 6;
            case YEAR -> 12;
        };
    }

    /** The first day of the span that a day lies in. */
    public LocalDate first(LocalDate day) {
        if (this == DAY) return day;
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months() * months() + 1, 1);
    }

    /** The last day of the span that a day lies in. */
    LocalDate last(LocalDate day) {
        return this == DAY ? day : first(day).plusMonths(months()).minusDays(1);
    }
}
