package dev.slipway.launch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** What the records of all packages say against a launch or its closing: views that migrations declare. */
@ApplicationScoped
class Blockers {

    private static final String OF_PLAN = """
            select code, resource, record_id, subject from launch_blocker
            where launch_plan_id = :plan order by code, subject, record_id""";
    private static final String REVIEWED = "select exists (select from launch_reviewed where launch_plan_id = :plan)";

    @Inject
    StatelessSession session;

    @Inject
    Clock clock;

    /** Every reason why the launch is not ready. */
    List<Blocker> of(UUID plan) {
        return session.createNativeQuery(OF_PLAN, Object[].class).setParameter("plan", plan).getResultList().stream()
                .map(row -> new Blocker((String) row[0], (String) row[1], (UUID) row[2], (String) row[3]))
                .toList();
    }

    /** Whether the plan has its closing review. */
    boolean reviewed(UUID plan) {
        return session.createNativeQuery(REVIEWED, Boolean.class)
                .setParameter("plan", plan)
                .getSingleResult();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
