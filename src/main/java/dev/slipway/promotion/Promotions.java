package dev.slipway.promotion;

import dev.slipway.parts.Parts;
import jakarta.enterprise.context.ApplicationScoped;

/** All promotions. */
@ApplicationScoped
class Promotions extends Parts<Promotion, PromotionDetails, PromotionView> {

    Promotions() {
        super("promotions", Promotion.class, PromotionDetails.class, PromotionView.class, "LaunchPlan", "launchPlanId");
    }

    @Override
    protected Promotion blank() {
        return new Promotion();
    }
}
