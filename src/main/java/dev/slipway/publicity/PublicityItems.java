package dev.slipway.publicity;

import dev.slipway.parts.Parts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

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

    boolean published(UUID item) {
        return count("id = ?1 and status = ?2", item, PublicityStatus.PUBLISHED) > 0;
    }

    @Override
    protected PublicityItem blank() {
        return new PublicityItem();
    }
}
