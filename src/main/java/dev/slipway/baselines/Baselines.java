package dev.slipway.baselines;

import dev.slipway.data.Guard;
import dev.slipway.data.Repository;
import dev.slipway.data.Thing;
import dev.slipway.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** All baselines. The database freezes the roadmap when one is stored. */
@ApplicationScoped
class Baselines extends Repository<Baseline, BaselineDetails, BaselineView> {

    @Inject
    StatelessSession session;

    @Inject
    Guard guard;

    Baselines() {
        super("baselines", Baseline.class, BaselineDetails.class, BaselineView.class);
    }

    @Override
    protected Optional<String> productPath() {
        return Optional.of("productId");
    }

    @Override
    public Baseline make(BaselineDetails details) {
        Thing<?, ?> roadmap = roadmap(details.roadmapId());
        Baseline baseline = new Baseline();
        baseline.details = details;
        baseline.roadmapVersion = roadmap.view().meta().version();
        baseline.productId = roadmap.product().orElse(null);
        baseline.productLineId = roadmap.productLine().orElse(null);
        return baseline;
    }

    /** The roadmap, which stays as it is until it is frozen. */
    private Thing<?, ?> roadmap(UUID id) {
        String visible = guard.visible("Roadmap", "r").orElse("true");
        Thing<?, ?> roadmap = guard.query(
                        session, "select r from Roadmap r where r.id = :id and " + visible, Thing.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_READ)
                .uniqueResult();
        if (roadmap == null) throw ProblemException.noReference("/roadmapId");
        return roadmap;
    }
}
