package dev.slipway.adjustments;

import dev.slipway.parts.Parts;
import jakarta.enterprise.context.ApplicationScoped;

/** All launch adjustments. */
@ApplicationScoped
class LaunchAdjustments extends Parts<LaunchAdjustment, LaunchAdjustmentDetails, LaunchAdjustmentView> {

    LaunchAdjustments() {
        super(
                "launch-adjustments",
                LaunchAdjustment.class,
                LaunchAdjustmentDetails.class,
                LaunchAdjustmentView.class,
                "LaunchPlan",
                "launchPlanId");
    }

    @Override
    protected LaunchAdjustment blank() {
        return new LaunchAdjustment();
    }

    /** Another launch is adjusted by itself. */
    @Override
    protected boolean carried() {
        return false;
    }
}
