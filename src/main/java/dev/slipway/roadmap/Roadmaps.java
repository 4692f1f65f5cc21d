package dev.slipway.roadmap;

import dev.slipway.data.Repository;
import jakarta.enterprise.context.ApplicationScoped;

/** All roadmaps. */
@ApplicationScoped
class Roadmaps extends Repository<Roadmap, RoadmapDetails, RoadmapView> {

    Roadmaps() {
        super("roadmaps", Roadmap.class, RoadmapDetails.class, RoadmapView.class);
    }

    @Override
    public Roadmap make(RoadmapDetails details) {
        Roadmap roadmap = new Roadmap();
        roadmap.details = details;
        return roadmap;
    }
}
