package dev.slipway.roadmap;

import dev.slipway.data.Repository;
import dev.slipway.resource.StatefulResource;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Roadmap items over HTTP. */
@Path("/api/v1/roadmap-items")
@Area("roadmap")
@Tag(name = "Roadmap items", description = "路线图条目: what a roadmap says is to come, by dates or now, next and later.")
class RoadmapItemResource extends StatefulResource<RoadmapItem, RoadmapItemDetails, RoadmapItemView, ItemStatus> {

    @Inject
    RoadmapItems items;

    @Override
    protected Repository<RoadmapItem, RoadmapItemDetails, RoadmapItemView> records() {
        return items;
    }
}
