package dev.slipway.roadmap;

import dev.slipway.data.Repository;
import dev.slipway.resource.RecordResource;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Roadmaps over HTTP. */
@Path("/api/v1/roadmaps")
@Area("roadmap")
@Tag(name = "Roadmaps", description = "路线图: what of a product or a product line is to come, for one audience.")
class RoadmapResource extends RecordResource<Roadmap, RoadmapDetails, RoadmapView> {

    @Inject
    Roadmaps roadmaps;

    @Override
    protected Repository<Roadmap, RoadmapDetails, RoadmapView> records() {
        return roadmaps;
    }
}
