package dev.slipway.launch;

import dev.slipway.data.Repository;
import dev.slipway.history.Event;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;

/** All launch plans. */
@ApplicationScoped
class LaunchPlans extends Repository<LaunchPlan, LaunchPlanDetails, LaunchPlanView> {

    LaunchPlans() {
        super("launch-plans", LaunchPlan.class, LaunchPlanDetails.class, LaunchPlanView.class);
    }

    @Override
    public LaunchPlan make(LaunchPlanDetails details) {
        LaunchPlan plan = new LaunchPlan();
        plan.details(details);
        return plan;
    }

    /** What has ended stays as it ended. */
    @Override
    public LaunchPlanView save(LaunchPlan plan, Event event, String reason) {
        if (event == Event.UPDATED && plan.status.ended()) {
            throw new ProblemException(ProblemType.IMMUTABLE, "detail.launch-plan-ended", plan.status.name());
        }
        return super.save(plan, event, reason);
    }
}
