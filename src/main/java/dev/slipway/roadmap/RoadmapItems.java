package dev.slipway.roadmap;

import dev.slipway.data.Repository;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
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
        Roadmap roadmap = roadmaps.lookUp(details.roadmapId()).orElseThrow(() -> unknown("/roadmapId"));
        UUID product = roadmap.details.productId();
        RoadmapItem item = new RoadmapItem();
        item.details = product != null && details.productId() == null ? details.of(product) : details;
        item.productLineId = roadmap.details.productLineId();
        return item;
    }

    /** A reference to a record that is not there, or that the caller may not know of. */
    static ProblemException unknown(String pointer) {
        return new ProblemException(
                ProblemType.REFERENCE_NOT_FOUND,
                ProblemType.REFERENCE_NOT_FOUND.explanation(),
                List.of(InputError.at(pointer, "REFERENCE_NOT_FOUND")));
    }
}
