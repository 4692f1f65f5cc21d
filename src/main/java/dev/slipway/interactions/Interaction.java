package dev.slipway.interactions;

import dev.slipway.data.Owned;
import dev.slipway.data.Thing;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.util.Optional;
import java.util.UUID;

/** A talk with stakeholders. */
@Entity
class Interaction extends Thing<InteractionDetails, InteractionView> implements Owned {

    @Embedded
    InteractionDetails details;

    @Override
    public InteractionDetails details() {
        return details;
    }

    @Override
    public void details(InteractionDetails details) {
        this.details = details;
    }

    @Override
    public InteractionView view() {
        return new InteractionView(meta(), details, null, null);
    }

    @Override
    public Optional<UUID> product() {
        return Optional.ofNullable(details.productId());
    }

    @Override
    public Optional<UUID> owner() {
        return Optional.ofNullable(details.ownerId());
    }

    /** Who keeps the record goes on keeping it until somebody else is named. */
    @Override
    public InteractionDetails completed(InteractionDetails said) {
        return said.ownerId() == null ? said.keptBy(details.ownerId()) : said;
    }
}
