package dev.slipway.roadmap;

import dev.slipway.data.Repository;
import dev.slipway.history.Event;
import dev.slipway.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** All dependencies. Those of one roadmap change one after the other, so that no two together close a cycle. */
@ApplicationScoped
class Dependencies extends Repository<Dependency, DependencyDetails, DependencyView> {

    @Inject
    RoadmapItems items;

    @Inject
    Cycles cycles;

    Dependencies() {
        super("dependencies", Dependency.class, DependencyDetails.class, DependencyView.class);
    }

    @Override
    protected Optional<String> productPath() {
        return Optional.of("productId");
    }

    @Override
    public Dependency make(DependencyDetails details) {
        RoadmapItem predecessor =
                items.lookUp(details.predecessorId()).orElseThrow(() -> ProblemException.noReference("/predecessorId"));
        items.lookUp(details.successorId()).orElseThrow(() -> ProblemException.noReference("/successorId"));
        Dependency dependency = new Dependency();
        dependency.details = details;
        dependency.roadmapId = predecessor.details.roadmapId();
        dependency.productId = predecessor.product().orElse(null);
        dependency.productLineId = predecessor.productLineId;
        return dependency;
    }

    @Override
    public DependencyView add(Dependency dependency) {
        closeNoCycle(dependency);
        return super.add(dependency);
    }

    @Override
    public DependencyView save(Dependency dependency, Event event, String reason) {
        if (event != Event.DELETED) closeNoCycle(dependency);
        return super.save(dependency, event, reason);
    }

    private void closeNoCycle(Dependency dependency) {
        if (dependency.details.kind() == DependencyKind.RELATES) return;
        reserve("of " + dependency.roadmapId);
        cycles.refuse(dependency);
    }
}
