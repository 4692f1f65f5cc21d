package dev.slipway.roadmap;

import dev.slipway.data.Thing;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.util.Optional;
import java.util.UUID;

/** A roadmap of a product or of a product line: what is to come, for one audience. */
@Entity
class Roadmap extends Thing<RoadmapDetails, RoadmapView> {

    @Embedded
    RoadmapDetails details;

    @Override
    public RoadmapDetails details() {
        return details;
    }

    @Override
    public void details(RoadmapDetails details) {
        this.details = details;
    }

    @Override
    public RoadmapView view() {
        return new RoadmapView(meta(), details, null, null);
    }

    @Override
    public Optional<UUID> product() {
        return Optional.ofNullable(details.productId());
    }

    @Override
    public Optional<UUID> productLine() {
        return Optional.ofNullable(details.productLineId());
    }
}
