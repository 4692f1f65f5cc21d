package dev.slipway.roadmap;

import dev.slipway.data.Thing;
import dev.slipway.lifecycle.Stateful;
import dev.slipway.marks.Filterable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import java.util.UUID;

/** Something that a roadmap says is to come. It belongs to whom its roadmap belongs to: a product or a product line. */
@Entity
class RoadmapItem extends Thing<RoadmapItemDetails, RoadmapItemView> implements Stateful<ItemStatus> {

    @Embedded
    RoadmapItemDetails details;

    /** The line whose roadmap it is on; null for an item of a product's roadmap. */
    @Filterable
    UUID productLineId;

    @Filterable
    @Enumerated(EnumType.STRING)
    ItemStatus status = ItemStatus.PLANNED;

    @Override
    public RoadmapItemDetails details() {
        return details;
    }

    @Override
    public void details(RoadmapItemDetails details) {
        this.details = details;
    }

    @Override
    public RoadmapItemDetails completed(RoadmapItemDetails said) {
        boolean follows = productLineId == null && said.productId() == null;
        return follows ? said.of(details.productId()) : said;
    }

    @Override
    public RoadmapItemView view() {
        return new RoadmapItemView(meta(), details, productLineId, status, null, null, null);
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
        return Optional.ofNullable(details.productId());
    }

    @Override
    public ItemStatus state() {
        return status;
    }

    @Override
    public void state(ItemStatus to) {
        status = to;
    }
}
