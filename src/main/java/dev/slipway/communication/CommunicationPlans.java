package dev.slipway.communication;

import dev.slipway.data.Repository;
import jakarta.enterprise.context.ApplicationScoped;

/** All communication plans. */
@ApplicationScoped
class CommunicationPlans extends Repository<CommunicationPlan, CommunicationPlanDetails, CommunicationPlanView> {

    CommunicationPlans() {
        super(
                "communication-plans",
                CommunicationPlan.class,
                CommunicationPlanDetails.class,
                CommunicationPlanView.class);
    }

    @Override
    public CommunicationPlan make(CommunicationPlanDetails details) {
        CommunicationPlan plan = new CommunicationPlan();
        plan.details(details);
        return plan;
    }
}
