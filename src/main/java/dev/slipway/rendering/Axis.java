package dev.slipway.rendering;

import dev.slipway.timeline.Span;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Where days lie across a picture. */
record Axis(Span span, double left, double width) {

    /** A stretch of the calendar with its name, cut to what is shown. */
    record Tick(double from, double to, String name) {}

    private static final Period QUARTER = Period.ofMonths(3);
    private static final Period YEAR = Period.ofYears(1);

    /** The steps that a calendar is divided in, from the finest. */
    private static final List<Period> STEPS = List.of(
            Period.ofMonths(1),
            QUARTER,
            YEAR,
            Period.ofYears(5),
            Period.ofYears(10),
            Period.ofYears(50),
            Period.ofYears(100),
            Period.ofYears(1000));

    /** Where a day begins. */
    double at(LocalDate day) {
        return left + width * ChronoUnit.DAYS.between(span.from(), day) / days();
    }

    /** Where it begins, or the edge where that is outside. */
    double within(LocalDate day) {
        return Math.max(left, Math.min(right(), at(day)));
    }

    private double days() {
        return ChronoUnit.DAYS.between(span.from(), span.to()) + 1.0;
    }

    double right() {
        return left + width;
    }

    /** The finest ticks that are as wide as that. */
    List<Tick> ticks(double least, Locale locale) {
        Period step = step(least);
        return ticks(step, first -> name(first, step, locale));
    }

    /** The ticks above those: quarters above months, and years above quarters; none above years. */
    List<Tick> ticksAbove(double least, Locale locale) {
        Period step = step(least);
        if (step.getYears() > 0) return List.of();
        if (step.getMonths() == 3) return ticks(YEAR, first -> name(first, YEAR, locale));
        return ticks(QUARTER, first -> name(first, YEAR, locale) + " " + name(first, QUARTER, locale));
    }

    private Period step(double least) {
        double month = width / days() * 28;
        return STEPS.stream()
                .filter(step -> step.toTotalMonths() * month >= least)
                .findFirst()
                .orElse(STEPS.get(STEPS.size() - 1));
    }

    private List<Tick> ticks(Period step, Function<LocalDate, String> name) {
        List<Tick> ticks = new ArrayList<>();
        LocalDate first = begin(span.from(), step);
        while (!first.isAfter(span.to())) {
            LocalDate next = first.plus(step);
            ticks.add(new Tick(within(first), within(next), name.apply(first)));
            first = next;
        }
        return ticks;
    }

    private static LocalDate begin(LocalDate day, Period step) {
        if (step.getYears() > 0) return LocalDate.of(day.getYear() - day.getYear() % step.getYears(), 1, 1);
        int months = step.getMonths();
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
    }

    private static String name(LocalDate first, Period step, Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        if (step.getYears() == 1) return chinese ? first.getYear() + "年" : String.valueOf(first.getYear());
        if (step.getYears() > 1) return first.getYear() + "–";
        if (step.getMonths() == 3) return "Q" + first.get(IsoFields.QUARTER_OF_YEAR);
        return chinese ? first.getMonthValue() + "月" : first.getMonth().getDisplayName(TextStyle.SHORT, locale);
    }
}
