package dev.slipway.promotion;

import dev.slipway.data.Guard;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Reads all promotions of one launch plan in one statement. */
@ApplicationScoped
class ReadPromotions {

    private static final String OF_PLAN = """
            select e from LaunchPlan p
            left join Promotion e on e.details.launchPlanId = p.id and e.deletedAt is null and %s
            where p.id = :plan and %s order by e.details.startsOn, e.id""";

    @Inject
    StatelessSession session;

    @Inject
    Guard guard;

    /** In the order in which they start; a problem where no plan is named, or none that the caller may know of. */
    List<Promotion> of(UUID plan) {
        if (plan == null) throw ProblemException.parameter(InputError.of("launchPlanId", "PARAMETER_NEEDED"));
        List<Promotion> found = guard.query(
                        session,
                        OF_PLAN.formatted(visible("Promotion", "e"), visible("LaunchPlan", "p")),
                        Promotion.class)
                .setParameter("plan", plan)
                .getResultList();
        if (found.isEmpty()) throw ProblemException.notFound();
        return found.stream().filter(Objects::nonNull).toList();
    }

    private String visible(String entity, String alias) {
        return guard.visible(entity, alias).orElse("true");
    }
}
