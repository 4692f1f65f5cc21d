package dev.slipway.gates;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.data.Thing;
import dev.slipway.parts.Parts;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Copies what there is to decide on when a review is opened. */
@ApplicationScoped
class TakeEvidence {

    private static final String BLOCKERS = """
            select code, resource, record_id, subject from launch_blocker
            where launch_plan_id = :plan and record_id is distinct from :review order by code, subject, record_id""";

    @Inject
    StatelessSession session;

    @Inject
    ObjectMapper mapper;

    @Inject
    Clock clock;

    @Inject
    @All
    List<Parts<?, ?, ?>> parts;

    GateEvidence of(GateReview review) {
        UUID id = review.details.launchPlanId();
        List<Parts<?, ?, ?>> kinds =
                parts.stream().filter(kind -> kind.areOf("LaunchPlan")).toList();
        Object[] plan = session.createSelectionQuery(planAndCounts(kinds), Object[].class)
                .setParameter("plan", id)
                .getSingleResult();
        List<GateEvidence.PartCount> counts = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            counts.add(new GateEvidence.PartCount(kinds.get(i).resource(), (Long) plan[1 + i]));
        }
        List<GateEvidence.Blocker> blockers = blockers(id, review.id());
        return new GateEvidence(
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                mapper.valueToTree(((Thing<?, ?>) plan[0]).view()),
                blockers.isEmpty(),
                blockers,
                counts);
    }

    /** One statement, so that the plan and all counts are of one moment. */
    private static String planAndCounts(List<Parts<?, ?, ?>> kinds) {
        StringBuilder hql = new StringBuilder("select p");
        for (Parts<?, ?, ?> kind : kinds) {
            hql.append(", (select count(e) from ")
                    .append(kind.entity().getSimpleName())
                    .append(" e where e.details.launchPlanId = p.id and e.deletedAt is null)");
        }
        return hql.append(" from LaunchPlan p where p.id = :plan").toString();
    }

    private List<GateEvidence.Blocker> blockers(UUID plan, UUID review) {
        return session
                .createNativeQuery(BLOCKERS, Object[].class)
                .setParameter("plan", plan)
                .setParameter("review", review)
                .getResultList()
                .stream()
                .map(row -> new GateEvidence.Blocker((String) row[0], (String) row[1], (UUID) row[2], (String) row[3]))
                .toList();
    }
}
