package dev.slipway.engagements;

import dev.slipway.data.Repository;
import jakarta.enterprise.context.ApplicationScoped;

/** All engagements. */
@ApplicationScoped
class Engagements extends Repository<Engagement, EngagementDetails, EngagementView> {

    Engagements() {
        super("engagements", Engagement.class, EngagementDetails.class, EngagementView.class);
    }

    @Override
    public Engagement make(EngagementDetails details) {
        Engagement engagement = new Engagement();
        engagement.details = details;
        return engagement;
    }
}
