package dev.slipway.sales;

import dev.slipway.parts.Parts;
import jakarta.enterprise.context.ApplicationScoped;

/** All actuals. */
@ApplicationScoped
class SalesActuals extends Parts<SalesActual, SalesActualDetails, SalesActualView> {

    SalesActuals() {
        super(
                "sales-actuals",
                SalesActual.class,
                SalesActualDetails.class,
                SalesActualView.class,
                "LaunchPlan",
                "launchPlanId");
    }

    @Override
    protected boolean carried() {
        return false;
    }

    @Override
    protected SalesActual blank() {
        return new SalesActual();
    }
}
