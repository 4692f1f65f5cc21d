package dev.slipway.sales;

import dev.slipway.data.Guard;
import dev.slipway.value.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** Compares a forecast with what was sold, which is read in one statement. */
@ApplicationScoped
class ReadAccuracy {

    private static final String SOLD = """
            select coalesce(p.details.launchActual, p.details.launchPlanned), a.details.startsOn, a.details.endsOn,
                a.details.units, a.details.revenue.amount, a.details.revenue.currency
            from LaunchPlan p
            left join SalesActual a on a.details.launchPlanId = p.id and a.deletedAt is null and %s
            where p.id = :plan order by a.details.startsOn""";

    @Inject
    StatelessSession session;

    @Inject
    Guard guard;

    @Inject
    Clock clock;

    ForecastAccuracy read(SalesForecast forecast, int threshold, Locale locale) {
        List<Object[]> rows = guard.query(
                        session,
                        SOLD.formatted(guard.visible("SalesActual", "a").orElse("true")),
                        Object[].class)
                .setParameter("plan", forecast.details.launchPlanId())
                .getResultList();
        List<ComparedMonth> months = months(forecast.details, rows);
        List<ComparedMonth> compared =
                months.stream().filter(ComparedMonth::compared).toList();
        List<MonthAccuracy> accuracies =
                months.stream().map(month -> month.accuracy(threshold, locale)).toList();
        MeasureAccuracy units =
                MeasureAccuracy.of(compared.stream().map(ComparedMonth::units).toList(), threshold, locale);
        MeasureAccuracy revenue = revenue(compared, threshold, locale);
        return new ForecastAccuracy(
                forecast.id(),
                forecast.number,
                forecast.details.launchPlanId(),
                forecast.details.currency(),
                !compared.isEmpty(),
                accuracies,
                units,
                revenue,
                threshold,
                Stream.concat(
                                Stream.of(units, revenue),
                                accuracies.stream().flatMap(month -> Stream.of(month.units(), month.revenue())))
                        .anyMatch(measure -> Boolean.TRUE.equals(measure.alert())),
                ForecastAccuracy.FORMULA,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static MeasureAccuracy revenue(List<ComparedMonth> compared, int threshold, Locale locale) {
        if (!compared.stream().allMatch(ComparedMonth::oneCurrency)) {
            return MeasureAccuracy.undefined(null, "CURRENCIES_DIFFER", locale);
        }
        return MeasureAccuracy.of(compared.stream().map(ComparedMonth::revenue).toList(), threshold, locale);
    }

    private static List<ComparedMonth> months(SalesForecastDetails forecast, List<Object[]> rows) {
        LocalDate launch = rows.isEmpty() ? null : (LocalDate) rows.get(0)[0];
        Map<YearMonth, List<Sold>> sold = rows.stream()
                .filter(row -> row[1] != null)
                .map(ReadAccuracy::sold)
                .collect(Collectors.groupingBy(Sold::month));
        Map<YearMonth, List<ForecastEntry>> entries =
                forecast.entries().stream().collect(Collectors.groupingBy(entry -> YearMonth.parse(entry.month())));
        SortedSet<YearMonth> all = new TreeSet<>(sold.keySet());
        all.addAll(entries.keySet());
        return all.stream()
                .map(month -> new ComparedMonth(
                        month,
                        launch,
                        forecast.currency(),
                        entries.getOrDefault(month, List.of()),
                        sold.getOrDefault(month, List.of())))
                .toList();
    }

    private static Sold sold(Object[] row) {
        return new Sold(
                (LocalDate) row[1], (LocalDate) row[2], (BigDecimal) row[3], new Money((BigDecimal) row[4], (String)
                        row[5]));
    }
}
