package dev.slipway.engagements;

import dev.slipway.data.Thing;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.util.Optional;
import java.util.UUID;

/** How a stakeholder has stood to a product from a day on. */
@Entity
class Engagement extends Thing<EngagementDetails, EngagementView> {

    @Embedded
    EngagementDetails details;

    @Override
    public EngagementDetails details() {
        return details;
    }

    @Override
    public void details(EngagementDetails details) {
        this.details = details;
    }

    @Override
    public EngagementView view() {
        return new EngagementView(meta(), details, Standing.of(details), null, null);
    }

    @Override
    public Optional<UUID> product() {
        return Optional.of(details.productId());
    }
}
