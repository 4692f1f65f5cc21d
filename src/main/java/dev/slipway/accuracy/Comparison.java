package dev.slipway.accuracy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A forecast beside what was sold, month by month; what is not in the forecast's currency cannot be compared. */
public record Comparison(Forecast forecast, List<ComparedMonth> months) {

    public static Comparison of(Forecast forecast, Sales sales) {
        Map<YearMonth, List<Sold>> sold = sales.sold().stream().collect(Collectors.groupingBy(Sold::month));
        Map<YearMonth, List<Expected>> entries =
                forecast.expected().stream().collect(Collectors.groupingBy(Expected::month));
        SortedSet<YearMonth> all = new TreeSet<>(sold.keySet());
        all.addAll(entries.keySet());
        return new Comparison(
                forecast,
                all.stream()
                        .map(month -> new ComparedMonth(
                                month,
                                sales.launch(),
                                forecast.currency(),
                                entries.getOrDefault(month, List.of()),
                                sold.getOrDefault(month, List.of())))
                        .toList());
    }

    /** How far the one was from the other, with an alert where a WAPE is past the threshold in percent. */
    public ForecastAccuracy accuracy(int threshold, Locale locale, Instant now) {
        List<ComparedMonth> compared =
                months.stream().filter(ComparedMonth::compared).toList();
        List<MonthAccuracy> accuracies =
                months.stream().map(month -> month.accuracy(threshold, locale)).toList();
        MeasureAccuracy units =
                MeasureAccuracy.of(compared.stream().map(ComparedMonth::units).toList(), threshold, locale);
        MeasureAccuracy revenue = revenue(compared, threshold, locale);
        return new ForecastAccuracy(
                forecast.id(),
                forecast.number(),
                forecast.launchPlanId(),
                forecast.currency(),
                forecast.comparedAt() != null,
                forecast.comparedAt(),
                forecast.madeAfterSales(),
                accuracies,
                units,
                revenue,
                threshold,
                Stream.concat(
                                Stream.of(units, revenue),
                                accuracies.stream().flatMap(month -> Stream.of(month.units(), month.revenue())))
                        .anyMatch(measure -> Boolean.TRUE.equals(measure.alert())),
                ForecastAccuracy.FORMULA,
                now);
    }

    private static MeasureAccuracy revenue(List<ComparedMonth> compared, int threshold, Locale locale) {
        if (!compared.stream().allMatch(ComparedMonth::oneCurrency)) {
            return MeasureAccuracy.undefined(null, "CURRENCIES_DIFFER", locale);
        }
        return MeasureAccuracy.of(compared.stream().map(ComparedMonth::revenue).toList(), threshold, locale);
    }
}
