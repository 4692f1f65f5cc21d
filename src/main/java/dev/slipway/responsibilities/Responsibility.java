package dev.slipway.responsibilities;

import dev.slipway.data.Thing;
import dev.slipway.marks.Filterable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.util.Optional;
import java.util.UUID;

/** A stakeholder's role in a record; it belongs to whom that record belongs to: a product or a product line. */
@Entity
class Responsibility extends Thing<ResponsibilityDetails, ResponsibilityView> {

    @Embedded
    ResponsibilityDetails details;

    /** The product that the subject is of or about. */
    @Filterable
    UUID productId;

    /** The line that the subject belongs to; null where it belongs to a product. */
    @Filterable
    UUID productLineId;

    /** The launch plan that the subject is or is a part of. */
    UUID wholeId;

    @Override
    public ResponsibilityDetails details() {
        return details;
    }

    @Override
    public void details(ResponsibilityDetails details) {
        this.details = details;
    }

    @Override
    public ResponsibilityView view() {
        return new ResponsibilityView(meta(), details, productId, productLineId, null);
    }

    @Override
    public Optional<UUID> product() {
        return productLineId == null ? about() : Optional.empty();
    }

    @Override
    public Optional<UUID> productLine() {
        return Optional.ofNullable(productLineId);
    }

    @Override
    public Optional<UUID> about() {
        return Optional.ofNullable(productId);
    }

    @Override
    public Optional<UUID> whole() {
        return Optional.ofNullable(wholeId);
    }

    void belongTo(Ownership to) {
        productId = to.productId();
        productLineId = to.productLineId();
        wholeId = to.wholeId();
    }
}
