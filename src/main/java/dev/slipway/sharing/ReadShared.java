package dev.slipway.sharing;

import dev.slipway.data.Guard;
import dev.slipway.problem.ProblemException;
import dev.slipway.security.Caller;
import dev.slipway.security.CurrentCaller;
import dev.slipway.security.Secret;
import dev.slipway.timeline.Plan;
import dev.slipway.timeline.Plans;
import dev.slipway.timeline.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.hibernate.StatelessSession;

/** Reads what a share link shows, in four statements; where it shows nothing, the first one finds nothing, whatever the reason. */
@ApplicationScoped
class ReadShared {

    /** Somebody who has a link: no role, no person and no product, so that nothing confidential is ever visible. */
    private static final Caller STRANGER =
            new Caller("share-link", "share link", null, Set.of(), Set.of(), Set.of(), null);

    private static final String LINK = """
            select s from ShareLink s join Roadmap r on r.id = s.details.roadmapId
            where s.hash = :hash and s.deletedAt is null and s.details.expiresAt > :now and r.deletedAt is null and %s""";

    @Inject
    StatelessSession session;

    @Inject
    Guard guard;

    @Inject
    CurrentCaller caller;

    @Inject
    Plans plans;

    @Inject
    ViewCounter views;

    @Inject
    Clock clock;

    /** @param counts whether this is a view */
    Plan read(String token, boolean counts) {
        caller.set(STRANGER);
        String visible = guard.visible("Roadmap", "r").orElse("true");
        ShareLink link = guard.query(session, LINK.formatted(visible), ShareLink.class)
                .setParameter("hash", new Secret(token).hash())
                .setParameter("now", clock.instant())
                .uniqueResultOptional()
                .orElseThrow(ProblemException::notFound);
        Plan plan = plans.read(link.details.roadmapId(), Selection.FOR_CUSTOMERS);
        if (counts) views.count(link.id());
        return new Extract(Set.copyOf(link.details.fields())).of(plan);
    }
}
