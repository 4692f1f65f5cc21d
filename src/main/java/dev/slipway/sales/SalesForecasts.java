package dev.slipway.sales;

import dev.slipway.parts.Parts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All sales forecasts. */
@ApplicationScoped
class SalesForecasts extends Parts<SalesForecast, SalesForecastDetails, SalesForecastView> {

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

    /** Gives the forecast the next number of its plan. */
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
        return super.add(forecast);
    }
}
