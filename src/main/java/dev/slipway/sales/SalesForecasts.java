package dev.slipway.sales;

import dev.slipway.parts.Parts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All sales forecasts. */
@ApplicationScoped
class SalesForecasts extends Parts<SalesForecast, SalesForecastDetails, SalesForecastView> {

    private static final String COMPARED =
            "select compared_at from sales_forecast_compared where sales_forecast_id = :forecast";
    private static final String SOLD =
            "select count(a) > 0 from SalesActual a where a.details.launchPlanId = :plan and a.deletedAt is null";

    SalesForecasts() {
        super(
                "sales-forecasts",
                SalesForecast.class,
                SalesForecastDetails.class,
                SalesForecastView.class,
                "LaunchPlan",
                "launchPlanId");
    }

    @Override
    protected SalesForecast blank() {
        return new SalesForecast();
    }

    /** When a forecast was compared with what was sold first; empty where it never was. */
    Optional<Instant> comparedAt(UUID forecast) {
        return getSession()
                .createNativeQuery(COMPARED, Instant.class)
                .setParameter("forecast", forecast)
                .uniqueResultOptional();
    }

    /** Gives the forecast the next number of its plan, and says whether something has been sold already. */
    @Override
    public SalesForecastView add(SalesForecast forecast) {
        UUID plan = forecast.details.launchPlanId();
        reserve("numbers of " + plan);
        forecast.number = getSession()
                .createSelectionQuery(
                        "select coalesce(max(e.number), 0) + 1 from SalesForecast e where e.details.launchPlanId = :plan",
                        Integer.class)
                .setParameter("plan", plan)
                .getSingleResult();
        forecast.madeAfterSales = getSession()
                .createSelectionQuery(SOLD, Boolean.class)
                .setParameter("plan", plan)
                .getSingleResult();
        return super.add(forecast);
    }
}
