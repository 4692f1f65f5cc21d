package dev.slipway.features;

import dev.slipway.data.Thing;
import dev.slipway.lifecycle.Stateful;
import dev.slipway.marks.Filterable;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import java.util.UUID;

/** A feature of a product: something that it can do for its customers, in a tree of at most four levels. */
@Entity
class Feature extends Thing<FeatureDetails, FeatureView> implements Stateful<FeatureStatus> {

    @Embedded
    FeatureDetails details;

    @Filterable
    @Enumerated(EnumType.STRING)
    FeatureStatus status = FeatureStatus.IDEA;

    /** Whether it has no parent; computed by the database, for lists to filter by. */
    @Filterable
    @Column(insertable = false, updatable = false)
    Boolean root;

    @Override
    public FeatureDetails details() {
        return details;
    }

    @Override
    public void details(FeatureDetails details) {
        this.details = details;
    }

    @Override
    public FeatureView view() {
        return new FeatureView(meta(), details, status, null, null, null);
    }

    @Override
    public Optional<UUID> product() {
        return Optional.of(details.productId());
    }

    @Override
    public FeatureStatus state() {
        return status;
    }

    @Override
    public void state(FeatureStatus to) {
        status = to;
    }
}
