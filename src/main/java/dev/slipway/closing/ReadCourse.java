package dev.slipway.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Counts feedback and adjustments of a launch, in one statement; the caller knows of the plan. */
@ApplicationScoped
public class ReadCourse {

    private static final String COUNTS = "select subject, kind, count from launch_count where launch_plan_id = :plan";

    @Inject
    StatelessSession session;

    public Course of(UUID plan) {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        session.createNativeQuery(COUNTS, Object[].class)
                .setParameter("plan", plan)
                .getResultList()
                .forEach(row -> counts.computeIfAbsent((String) row[0], subject -> new TreeMap<>())
                        .put((String) row[1], (Long) row[2]));
        return Course.of(counts);
    }
}
