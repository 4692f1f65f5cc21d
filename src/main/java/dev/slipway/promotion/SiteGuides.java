package dev.slipway.promotion;

import dev.slipway.parts.Parts;
import jakarta.enterprise.context.ApplicationScoped;

/** All site guides. */
@ApplicationScoped
class SiteGuides extends Parts<SiteGuide, SiteGuideDetails, SiteGuideView> {

    SiteGuides() {
        super(
                "site-guides",
                SiteGuide.class,
                SiteGuideDetails.class,
                SiteGuideView.class,
                "LaunchPlan",
                "launchPlanId");
    }

    @Override
    protected SiteGuide blank() {
        return new SiteGuide();
    }
}
