package dev.slipway.dashboard;

import dev.slipway.data.Guard;
import dev.slipway.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Reads launch plans that the caller may know of, in one statement. */
@ApplicationScoped
class ReadLaunches {

    /** More launches than are ever in their period at one time. */
    static final int MOST = 500;

    private static final String LAUNCH = """
            select p.id, p.details.name, p.details.productId, p.status,
                coalesce(p.details.launchActual, p.details.launchPlanned), p.details.periodMonths, p.details.trainingTarget
            from LaunchPlan p where %s and\s""";

    @Inject
    StatelessSession session;

    @Inject
    Guard guard;

    /** One, in the trash too; a 404 problem where there is none. */
    Launch one(UUID id) {
        return guard.query(session, query("p.id = :id"), Object[].class).setParameter("id", id).getResultList().stream()
                .findFirst()
                .map(Launch::of)
                .orElseThrow(ProblemException::notFound);
    }

    /** The newest of those that are on the market and not closed yet, of one product or of all. */
    List<Launch> onTheMarket(UUID product) {
        String of = product == null ? "" : " and p.details.productId = :product";
        var query = guard.query(
                session,
                query("p.status = LAUNCHED and p.deletedAt is null" + of
                        + " order by p.details.launchActual desc, p.id"),
                Object[].class);
        if (product != null) query.setParameter("product", product);
        return query.setMaxResults(MOST).getResultList().stream()
                .map(Launch::of)
                .toList();
    }

    private String query(String condition) {
        return LAUNCH.formatted(guard.visible("LaunchPlan", "p").orElse("true")) + condition;
    }
}
