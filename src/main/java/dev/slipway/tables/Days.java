package dev.slipway.tables;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days in the ways that people write them. */
public final class Days {

    private static final Pattern YEAR_FIRST = Pattern.compile(
            "([0-9]{4})(?:([-/.])([0-9]{1,2})\\2([0-9]{1,2})|年([0-9]{1,2})月([0-9]{1,2})[日号]|([0-9]{2})([0-9]{2}))"
                    + "(?:[T ]([0-9:.]{4,20})Z?)?");
    private static final Pattern YEAR_LAST = Pattern.compile("([0-9]{1,2})([-/.])([0-9]{1,2})\\2([0-9]{4})");

    private Days() {}

    /**
     * The day that a text says; absent where it says none, and a {@link CellFault} where it may be one of two. A time of the day
     * is left out where it is midnight.
     */
    public static Optional<LocalDate> read(String said, DayOrder order) {
        String text = CellText.narrow(said);
        Matcher first = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            if (first.group(9) != null && !first.group(9).matches("[0:.]+")) return Optional.empty();
            for (int month = 3; month <= 7; month += 2) {
                if (first.group(month) != null) return day(first.group(1), first.group(month), first.group(month + 1));
            }
        }
        Matcher last = YEAR_LAST.matcher(text);
        if (!last.matches()) return Optional.empty();
        if (order == DayOrder.UNKNOWN) throw new CellFault("DAY_AMBIGUOUS");
        boolean dayFirst = order == DayOrder.DAY_FIRST;
        return day(last.group(4), last.group(dayFirst ? 3 : 1), last.group(dayFirst ? 1 : 3));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
