package dev.slipway.dashboard;

import dev.slipway.accuracy.ForecastAccuracy;
import dev.slipway.accuracy.MeasureAccuracy;
import dev.slipway.accuracy.MonthAccuracy;
import dev.slipway.drawing.Drawing;
import dev.slipway.drawing.Palette;
import dev.slipway.drawing.Scheme;
import dev.slipway.problem.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Forecast against actual as an SVG picture for a slide: how both add up over the days, and how far apart they are each month. */
final class SalesChart {

    private static final double WIDTH = 1200;
    private static final double HEIGHT = 640;
    private static final double MARGIN = 32;
    private static final double LEFT = 110;
    private static final double RIGHT = WIDTH - 150;
    private static final double TOP = 190;
    private static final double BOTTOM = HEIGHT - 96;
    private static final int LINES = 5;

    private final Dashboard dashboard;
    private final Measured measure;
    private final Course course;
    private final Palette palette;
    private final Locale locale;
    private final double most;

    private SalesChart(ReadDashboard.Drawn drawn, Measured measure, Scheme scheme, Locale locale) {
        this.dashboard = drawn.dashboard();
        this.measure = measure;
        this.locale = locale;
        course = Course.of(drawn.forecast(), drawn.sales(), measure);
        palette = Palette.of(scheme);
        most = nice(course.most().doubleValue());
    }

    static String of(ReadDashboard.Drawn drawn, Measured measure, Scheme scheme, Locale locale) {
        return new SalesChart(drawn, measure, scheme, locale).drawn();
    }

    private String drawn() {
        String title = dashboard.name() + " · " + words(measure.name());
        Drawing drawing = new Drawing(WIDTH, HEIGHT, locale.getLanguage(), title);
        drawing.rectangle(0, 0, WIDTH, HEIGHT, palette.ground());
        drawing.text(MARGIN, 48, 25, palette.text(), dashboard.name(), WIDTH - 2 * MARGIN, "font-weight", 600);
        drawing.text(MARGIN, 74, 14, palette.faint(), subtitle(), WIDTH - 2 * MARGIN);
        if (course.empty()) {
            drawing.text(MARGIN, TOP, 16, palette.faint(), words("empty"), WIDTH - 2 * MARGIN);
            return drawing.end();
        }
        drawFigures(drawing);
        drawScale(drawing);
        drawMonths(drawing);
        drawToday(drawing);
        draw(drawing, course.forecast(), palette.strong(), 2, "stroke-dasharray", "7 5");
        draw(drawing, course.actual(), palette.edge("IN_PROGRESS"), 3.5);
        drawEnds(drawing);
        return drawing.end();
    }

    private String subtitle() {
        LaunchPeriod period = dashboard.period();
        String day = period.day() == null
                ? period.reason().detail()
                : words("day", String.valueOf(period.day()), String.valueOf(period.days()));
        String counted = words(measure.name()) + (course.currency() == null ? "" : " (" + course.currency() + ")");
        return counted + "  ·  " + day;
    }

    /** What is known in all, above the picture. */
    private void drawFigures(Drawing drawing) {
        MeasureAccuracy found = dashboard.accuracy() == null ? null : of(dashboard.accuracy());
        double x = MARGIN;
        x = figure(
                drawing,
                x,
                words("actual"),
                amount(
                        course.actual().isEmpty()
                                ? null
                                : Course.last(course.actual()).sum()),
                palette.edge("IN_PROGRESS"));
        x = figure(
                drawing, x, words("forecast-so-far"), amount(found == null ? null : found.forecast()), palette.text());
        boolean alert = found != null && Boolean.TRUE.equals(found.alert());
        String deviation = found == null || found.biasPercent() == null
                ? "–"
                : percent(found.biasPercent().negate());
        x = figure(drawing, x, words("deviation"), deviation, alert ? palette.alarm() : palette.text());
        figure(
                drawing,
                x,
                words("forecast-all"),
                amount(
                        course.forecast().isEmpty()
                                ? null
                                : Course.last(course.forecast()).sum()),
                palette.text());
    }

    private double figure(Drawing drawing, double x, String name, String value, String colour) {
        double width = (WIDTH - 2 * MARGIN) / 4;
        drawing.text(x, 112, 13, palette.faint(), name, width - 16);
        drawing.text(x, 142, 24, colour, value, width - 16, "font-weight", 600);
        return x + width;
    }

    private void drawScale(Drawing drawing) {
        NumberFormat compact = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
        compact.setMaximumFractionDigits(1);
        for (int i = 0; i <= LINES; i++) {
            double value = most * i / LINES;
            drawing.line(LEFT, y(value), RIGHT, y(value), i == 0 ? palette.strong() : palette.line(), 1);
            drawing.text(
                    LEFT - 12,
                    y(value) + 4.5,
                    13,
                    palette.faint(),
                    compact.format(value),
                    LEFT - 20,
                    "text-anchor",
                    "end");
        }
    }

    /** The months below, each with how far its sales are from its forecast. */
    private void drawMonths(Drawing drawing) {
        List<MonthAccuracy> months =
                dashboard.accuracy() == null ? List.of() : dashboard.accuracy().months();
        var found = months.stream().collect(Collectors.toMap(MonthAccuracy::month, month -> month));
        YearMonth last = YearMonth.from(course.to().minusDays(1));
        for (YearMonth month = YearMonth.from(course.from()); !month.isAfter(last); month = month.plusMonths(1)) {
            double from = Math.max(LEFT, x(month.atDay(1)));
            double to = Math.min(RIGHT, x(month.atEndOfMonth().plusDays(1)));
            double room = to - from - 8;
            drawing.line(from, TOP, from, BOTTOM + 40, palette.line(), 1);
            if (room < 60) continue;
            drawing.text(from + 8, BOTTOM + 22, 13, palette.text(), month.toString(), room, "font-weight", 600);
            MeasureAccuracy accuracy = found.containsKey(month.toString()) ? of(found.get(month.toString())) : null;
            if (accuracy == null || accuracy.biasPercent() == null) continue;
            boolean alert = Boolean.TRUE.equals(accuracy.alert());
            drawing.text(
                    from + 8,
                    BOTTOM + 42,
                    13,
                    alert ? palette.alarm() : palette.faint(),
                    words("against-forecast", percent(accuracy.biasPercent().negate())),
                    room);
        }
    }

    private void drawToday(Drawing drawing) {
        LocalDate today = ReadDashboard.today(dashboard.computedAt());
        if (today.isBefore(course.from()) || today.isAfter(course.to())) return;
        drawing.line(x(today), TOP - 14, x(today), BOTTOM, palette.alarm(), 1.5);
        boolean right = x(today) > RIGHT - 120;
        drawing.text(
                x(today) + (right ? -6 : 6),
                TOP - 6,
                12,
                palette.alarm(),
                words("today", today.toString()),
                160,
                "text-anchor",
                right ? "end" : "start");
    }

    private void draw(Drawing drawing, List<Course.Point> points, String colour, double width, Object... attributes) {
        if (points.isEmpty()) return;
        String steps = points.stream()
                .map(point -> Drawing.point(x(point.day()), y(point.sum().doubleValue())))
                .collect(Collectors.joining("L", "M", ""));
        Object[] all = new Object[attributes.length + 4];
        System.arraycopy(attributes, 0, all, 4, attributes.length);
        all[0] = "stroke-width";
        all[1] = width;
        all[2] = "stroke-linejoin";
        all[3] = "round";
        drawing.path(steps, colour, all);
    }

    /** The names of the lines where they end, apart from each other. */
    private void drawEnds(Drawing drawing) {
        double forecast = course.forecast().isEmpty()
                ? 0
                : y(Course.last(course.forecast()).sum().doubleValue());
        if (!course.forecast().isEmpty()) {
            double x = x(Course.last(course.forecast()).day());
            drawing.text(x + 10, forecast + 4.5, 13, palette.text(), words("forecast"), WIDTH - x - 20);
        }
        if (course.actual().isEmpty()) return;
        Course.Point last = Course.last(course.actual());
        double x = x(last.day());
        double y = y(last.sum().doubleValue());
        drawing.shape("circle", "cx", x, "cy", y, "r", 5, "fill", palette.edge("IN_PROGRESS"));
        boolean close = x > RIGHT - 20 && Math.abs(y - forecast) < 18;
        double today = x(ReadDashboard.today(dashboard.computedAt()));
        // above the line, where the mark of today would run through it
        boolean above = !close && today >= x && today < x + 90 && x > LEFT + 90;
        drawing.text(
                above ? x - 6 : x + 10,
                y + (above ? -14 : close ? y < forecast ? -12 : 20 : 4.5),
                13,
                palette.edge("IN_PROGRESS"),
                words("actual-line"),
                WIDTH - x - 20,
                "font-weight",
                600,
                "text-anchor",
                above ? "end" : "start");
    }

    private double x(LocalDate day) {
        double days = ChronoUnit.DAYS.between(course.from(), course.to());
        return LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(course.from(), day) / days;
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * value / most;
    }

    /** The next number that five even steps reach in round numbers. */
    private static double nice(double value) {
        if (value <= 0) return LINES;
        double step = value / LINES;
        double power = Math.pow(10, Math.floor(Math.log10(step)));
        for (double factor : new double[] {1, 2, 2.5, 5, 10}) {
            if (factor * power >= step) return factor * power * LINES;
        }
        return value;
    }

    private MeasureAccuracy of(ForecastAccuracy accuracy) {
        return measure == Measured.UNITS ? accuracy.units() : accuracy.revenue();
    }

    private MeasureAccuracy of(MonthAccuracy accuracy) {
        return measure == Measured.UNITS ? accuracy.units() : accuracy.revenue();
    }

    private String amount(BigDecimal value) {
        return value == null ? "–" : NumberFormat.getNumberInstance(locale).format(value);
    }

    private static String percent(BigDecimal value) {
        BigDecimal shown = value.setScale(1, RoundingMode.HALF_UP);
        return (shown.signum() > 0 ? "+" : shown.signum() < 0 ? "−" : "")
                + shown.abs().toPlainString() + " %";
    }

    private String words(String key, Object... arguments) {
        return Text.of("dashboard." + key, arguments).in(locale);
    }
}
