package dev.slipway.publicity;

import dev.slipway.lifecycle.Stateful;
import dev.slipway.marks.Filterable;
import dev.slipway.parts.Part;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Something that is published for a launch. */
@Entity
class PublicityItem extends Part<PublicityItemDetails, PublicityItemView> implements Stateful<PublicityStatus> {

    @Embedded
    PublicityItemDetails details;

    @Filterable
    @Enumerated(EnumType.STRING)
    PublicityStatus status = PublicityStatus.PLANNED;

    @Override
    public PublicityItemDetails details() {
        return details;
    }

    @Override
    public void details(PublicityItemDetails details) {
        this.details = details;
    }

    @Override
    public PublicityItemView view() {
        return new PublicityItemView(meta(), details, productId, status, null, null);
    }

    @Override
    public PublicityStatus state() {
        return status;
    }

    @Override
    public void state(PublicityStatus to) {
        status = to;
    }
}
