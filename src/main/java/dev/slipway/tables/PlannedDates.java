package dev.slipway.tables;

import dev.slipway.value.PlannedDate;
import dev.slipway.value.Precision;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Planned dates as people write them, each as exact as it is said: {@code 2027-Q2}, {@code 2027年3月}, {@code H1 2027}, {@code 2027}. */
public final class PlannedDates {

    private static final Pattern YEAR = Pattern.compile("([0-9]{4})年?");
    private static final Pattern HALF = Pattern.compile("(?i)([0-9]{4})[- /年]*(?:H([12])|([上下])半年)");
    private static final Pattern HALF_FIRST = Pattern.compile("(?i)H([12])[- /]*([0-9]{4})");
    private static final Pattern QUARTER = Pattern.compile("(?i)([0-9]{4})[- /年]*(?:Q([1-4])|第?([1-4一二三四])季度?)");
    private static final Pattern QUARTER_FIRST = Pattern.compile("(?i)Q([1-4])[- /]*([0-9]{4})");
    private static final Pattern MONTH = Pattern.compile("([0-9]{4})(?:[-/.]([0-9]{1,2})|年([0-9]{1,2})月)");
    private static final String CHINESE = "一二三四";

    private PlannedDates() {}

    /** The planned date that a text says; absent where it says none. */
    public static Optional<PlannedDate> read(String said, DayOrder order) {
        String text = CellText.narrow(said);
        Matcher form = YEAR.matcher(text);
        if (form.matches()) return span(form.group(1), 1, Precision.YEAR);
        form = HALF.matcher(text);
        if (form.matches()) {
            boolean second = "2".equals(form.group(2)) || "下".equals(form.group(3));
            return span(form.group(1), second ? 7 : 1, Precision.HALF);
        }
        form = HALF_FIRST.matcher(text);
        if (form.matches()) return span(form.group(2), form.group(1).equals("2") ? 7 : 1, Precision.HALF);
        form = QUARTER.matcher(text);
        if (form.matches()) return quarter(form.group(1), form.group(2) == null ? form.group(3) : form.group(2));
        form = QUARTER_FIRST.matcher(text);
        if (form.matches()) return quarter(form.group(2), form.group(1));
        form = MONTH.matcher(text);
        if (form.matches()) {
            String month = form.group(2) == null ? form.group(3) : form.group(2);
            return span(form.group(1), Integer.parseInt(month), Precision.MONTH);
        }
        return Days.read(text, order).map(day -> new PlannedDate(day, Precision.DAY));
    }

    private static Optional<PlannedDate> quarter(String year, String number) {
        int quarter = CHINESE.contains(number) ? CHINESE.indexOf(number) + 1 : Integer.parseInt(number);
        return span(year, quarter * 3 - 2, Precision.QUARTER);
    }

    private static Optional<PlannedDate> span(String year, int month, Precision precision) {
        int number = Integer.parseInt(year);
        if (number == 0 || month < 1 || month > 12) return Optional.empty();
        return Optional.of(new PlannedDate(LocalDate.of(number, month, 1), precision));
    }
}
