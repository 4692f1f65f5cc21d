package dev.slipway.baselines;

import dev.slipway.data.Thing;
import dev.slipway.marks.Filterable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.util.Optional;
import java.util.UUID;

/** A roadmap as it was at one moment, with its items and their dependencies; it belongs to whom the roadmap belongs to. */
@Entity
class Baseline extends Thing<BaselineDetails, BaselineView> {

    @Embedded
    BaselineDetails details;

    int roadmapVersion;

    @Filterable
    UUID productId;

    @Filterable
    UUID productLineId;

    @Override
    public BaselineDetails details() {
        return details;
    }

    @Override
    public void details(BaselineDetails details) {
        this.details = details;
    }

    @Override
    public BaselineView view() {
        return new BaselineView(meta(), details, roadmapVersion, productId, productLineId, null);
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
