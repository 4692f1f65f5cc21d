package dev.slipway.publicity;

import dev.slipway.parts.Parts;
import jakarta.enterprise.context.ApplicationScoped;

/** All publicity items. */
@ApplicationScoped
class PublicityItems extends Parts<PublicityItem, PublicityItemDetails, PublicityItemView> {

    PublicityItems() {
        super(
                "publicity-items",
                PublicityItem.class,
                PublicityItemDetails.class,
                PublicityItemView.class,
                "LaunchPlan",
                "launchPlanId");
    }

    @Override
    protected PublicityItem blank() {
        return new PublicityItem();
    }
}
