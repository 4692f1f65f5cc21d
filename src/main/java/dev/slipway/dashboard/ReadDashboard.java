package dev.slipway.dashboard;

import dev.slipway.accuracy.Comparison;
import dev.slipway.accuracy.Forecast;
import dev.slipway.accuracy.ForecastAccuracy;
import dev.slipway.accuracy.ReadSales;
import dev.slipway.accuracy.Sales;
import dev.slipway.problem.Refusal;
import dev.slipway.resource.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Reads where launches stand: a fixed number of statements, however large the plan. */
@ApplicationScoped
class ReadDashboard {

    @Inject
    ReadLaunches launches;

    @Inject
    ReadSales sales;

    @Inject
    ReadStructure structure;

    @Inject
    ReadCounts counts;

    @Inject
    Clock clock;

    /** What a dashboard is drawn of, beside the dashboard itself. */
    record Drawn(Dashboard dashboard, Forecast forecast, Sales sales) {}

    Drawn read(UUID id, int threshold, Locale locale) {
        Launch launch = launches.one(id);
        Instant now = now();
        Forecast forecast = sales.latestForecasts(List.of(id)).get(id);
        Sales sold = sales.sold(List.of(id)).getOrDefault(id, Sales.NONE);
        ForecastAccuracy accuracy =
                forecast == null ? null : Comparison.of(forecast, sold).accuracy(threshold, locale, now);
        ReadCounts.Counts counted = counts.read(launch, today(now), locale);
        Dashboard dashboard = new Dashboard(
                id,
                launch.name(),
                launch.productId(),
                launch.status(),
                LaunchPeriod.of(launch.launch(), launch.periodMonths(), launch.launched(), today(now), locale),
                accuracy,
                accuracy == null ? Reason.of(Refusal.of("FORECAST_MISSING"), locale) : null,
                structure.read(id),
                counted.feedback(),
                counted.training(),
                counted.tasks(),
                counted.adjustments(),
                accuracy == null ? List.of() : LaunchAlert.of(launch, accuracy),
                now);
        return new Drawn(dashboard, forecast, sold);
    }

    /** What alerts there are of launches on the market, the largest deviation first. */
    List<LaunchAlert> alerts(UUID product, int threshold, Locale locale) {
        List<Launch> all = launches.onTheMarket(product);
        List<UUID> ids = all.stream().map(Launch::id).toList();
        Map<UUID, Forecast> forecasts = sales.latestForecasts(ids);
        Map<UUID, Sales> sold = sales.sold(ids);
        Instant now = now();
        return all.stream()
                .filter(launch -> forecasts.containsKey(launch.id()))
                .flatMap(launch -> LaunchAlert.of(
                        launch,
                        Comparison.of(forecasts.get(launch.id()), sold.getOrDefault(launch.id(), Sales.NONE))
                                .accuracy(threshold, locale, now))
                        .stream())
                .sorted(Comparator.comparing(LaunchAlert::wapePercent).reversed())
                .toList();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
