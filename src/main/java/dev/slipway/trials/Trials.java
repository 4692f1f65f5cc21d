package dev.slipway.trials;

import dev.slipway.parts.Parts;
import jakarta.enterprise.context.ApplicationScoped;

/** All trials. */
@ApplicationScoped
class Trials extends Parts<Trial, TrialDetails, TrialView> {

    Trials() {
        super("trials", Trial.class, TrialDetails.class, TrialView.class, "LaunchPlan", "launchPlanId");
    }

    @Override
    protected Trial blank() {
        return new Trial();
    }
}
