package dev.slipway.sales;

import dev.slipway.accuracy.Expected;
import dev.slipway.accuracy.Forecast;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import dev.slipway.parts.Part;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;

/** What a launch is expected to sell: one of a row, of which each is compared with what was sold. */
@Entity
class SalesForecast extends Part<SalesForecastDetails, SalesForecastView> {

    @Embedded
    SalesForecastDetails details;

    /** Counts the forecasts of the plan, those in the trash too. */
    @Filterable
    @Sortable
    Integer number;

    /** Whether something had been sold already when it was made. */
    @Filterable
    Boolean madeAfterSales = false;

    /** As it is compared with what was sold, since a moment; null where it never was. */
    Forecast compared(Instant since) {
        List<Expected> months =
                details.entries().stream().map(ForecastEntry::expected).toList();
        return new Forecast(id(), number, details.launchPlanId(), since, madeAfterSales, months);
    }

    @Override
    public SalesForecastDetails details() {
        return details;
    }

    @Override
    public void details(SalesForecastDetails details) {
        this.details = details;
    }

    @Override
    public SalesForecastView view() {
        return new SalesForecastView(meta(), details, productId, number, madeAfterSales, null);
    }
}
