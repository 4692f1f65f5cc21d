package dev.slipway.pricing;

import dev.slipway.parts.Parts;
import jakarta.enterprise.context.ApplicationScoped;

/** All price plans. */
@ApplicationScoped
class PricePlans extends Parts<PricePlan, PricePlanDetails, PricePlanView> {

    PricePlans() {
        super(
                "price-plans",
                PricePlan.class,
                PricePlanDetails.class,
                PricePlanView.class,
                "LaunchPlan",
                "launchPlanId");
    }

    @Override
    protected PricePlan blank() {
        return new PricePlan();
    }
}
