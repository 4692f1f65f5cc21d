package dev.slipway.launch;

import dev.slipway.data.Repository;
import dev.slipway.history.Event;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

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

    @Override
    public LaunchPlanView save(LaunchPlan plan, Event event, String reason) {
        plan.settled(event).ifPresent(ended -> {
            throw new ProblemException(ProblemType.IMMUTABLE, ended.detail(), List.of());
        });
        return super.save(plan, event, reason);
    }
}
