package dev.slipway.roadmap;

import dev.slipway.data.Thing;
import dev.slipway.marks.Filterable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.util.Optional;
import java.util.UUID;

/** A roadmap item's dependency on another one of the same roadmap; it belongs to whom the roadmap belongs to. */
@Entity
class Dependency extends Thing<DependencyDetails, DependencyView> {

    @Embedded
    DependencyDetails details;

    @Filterable
    UUID roadmapId;

    @Filterable
    UUID productId;

    @Filterable
    UUID productLineId;

    @Override
    public DependencyDetails details() {
        return details;
    }

    @Override
    public void details(DependencyDetails details) {
        this.details = details;
    }

    @Override
    public DependencyView view() {
        return new DependencyView(meta(), details, roadmapId, productId, productLineId, null, null);
    }

    @Override
    public Optional<UUID> product() {
        return Optional.ofNullable(productId);
    }

    @Override
    public Optional<UUID> productLine() {
        return Optional.ofNullable(productLineId);
    }
}
