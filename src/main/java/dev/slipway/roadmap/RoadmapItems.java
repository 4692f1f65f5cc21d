package dev.slipway.roadmap;

import dev.slipway.data.Repository;
import dev.slipway.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** All roadmap items. */
@ApplicationScoped
class RoadmapItems extends Repository<RoadmapItem, RoadmapItemDetails, RoadmapItemView> {

    @Inject
    Roadmaps roadmaps;

    RoadmapItems() {
        super("roadmap-items", RoadmapItem.class, RoadmapItemDetails.class, RoadmapItemView.class);
    }

    @Override
    public RoadmapItem make(RoadmapItemDetails details) {
        Roadmap roadmap =
                roadmaps.lookUp(details.roadmapId()).orElseThrow(() -> ProblemException.noReference("/roadmapId"));
        UUID product = roadmap.details.productId();
        RoadmapItem item = new RoadmapItem();
        item.details = product != null && details.productId() == null ? details.of(product) : details;
        item.productLineId = roadmap.details.productLineId();
        return item;
    }
}
