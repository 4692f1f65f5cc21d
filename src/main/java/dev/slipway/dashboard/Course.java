package dev.slipway.dashboard;

import dev.slipway.accuracy.Comparison;
import dev.slipway.accuracy.Expected;
import dev.slipway.accuracy.Forecast;
import dev.slipway.accuracy.Sales;
import dev.slipway.accuracy.Sold;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How sales add up from day to day, in units or in the forecast's currency: each month's forecast, and what was sold between two days,
 * evenly over their days.
 *
 * @param currency of revenue; null of units
 */
record Course(List<Point> forecast, List<Point> actual, String currency) {

    /** What had been sold when a day began. */
    record Point(LocalDate day, BigDecimal sum) {}

    static Course of(Forecast forecast, Sales sales, Measured measure) {
        String currency = measure == Measured.UNITS ? null : currency(forecast, sales);
        List<Point> expected = new ArrayList<>();
        if (forecast != null) {
            Comparison.of(forecast, sales).months().stream()
                    .filter(month -> !month.entries().isEmpty())
                    .forEach(month -> {
                        LocalDate next = month.month().atEndOfMonth().plusDays(1);
                        BigDecimal sum = month.entries().stream()
                                .map(entry -> of(entry, measure))
                                .reduce(BigDecimal.ZERO, BigDecimal::add);
                        add(expected, next.minusDays(month.days()), next, sum);
                    });
        }
        List<Point> sold = new ArrayList<>();
        sales.sold().stream()
                .filter(some ->
                        currency == null || currency.equals(some.revenue().currency()))
                .forEach(some -> add(sold, some.startsOn(), some.endsOn().plusDays(1), of(some, measure)));
        return new Course(expected, sold, currency);
    }

    private static String currency(Forecast forecast, Sales sales) {
        return Optional.ofNullable(forecast)
                .map(some -> some.expected().get(0).revenue().currency())
                .or(() -> sales.sold().stream().findFirst().map(some -> some.revenue()
                        .currency()))
                .orElse(null);
    }

    private static BigDecimal of(Expected entry, Measured measure) {
        return measure == Measured.UNITS ? entry.units() : entry.revenue().amount();
    }

    private static BigDecimal of(Sold some, Measured measure) {
        return measure == Measured.UNITS ? some.units() : some.revenue().amount();
    }

    private static void add(List<Point> points, LocalDate from, LocalDate to, BigDecimal more) {
        BigDecimal before = points.isEmpty() ? BigDecimal.ZERO : last(points).sum();
        if (points.isEmpty() || last(points).day().isBefore(from)) points.add(new Point(from, before));
        points.add(new Point(to, before.add(more)));
    }

    static Point last(List<Point> points) {
        return points.get(points.size() - 1);
    }

    boolean empty() {
        return forecast.isEmpty() && actual.isEmpty();
    }

    LocalDate from() {
        return java.util.stream.Stream.of(forecast, actual)
                .filter(points -> !points.isEmpty())
                .map(points -> points.get(0).day())
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    LocalDate to() {
        return java.util.stream.Stream.of(forecast, actual)
                .filter(points -> !points.isEmpty())
                .map(points -> last(points).day())
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    BigDecimal most() {
        return java.util.stream.Stream.of(forecast, actual)
                .filter(points -> !points.isEmpty())
                .map(points -> last(points).sum())
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }
}
