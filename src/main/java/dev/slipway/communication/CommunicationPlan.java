package dev.slipway.communication;

import dev.slipway.data.Thing;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.util.Optional;
import java.util.UUID;

/** How often to talk to a stakeholder, or to those of a function, about a product. */
@Entity
class CommunicationPlan extends Thing<CommunicationPlanDetails, CommunicationPlanView> {

    @Embedded
    CommunicationPlanDetails details;

    @Override
    public CommunicationPlanDetails details() {
        return details;
    }

    @Override
    public void details(CommunicationPlanDetails details) {
        this.details = details;
    }

    @Override
    public CommunicationPlanView view() {
        return new CommunicationPlanView(meta(), details, null, null, null);
    }

    @Override
    public Optional<UUID> product() {
        return Optional.of(details.productId());
    }
}
