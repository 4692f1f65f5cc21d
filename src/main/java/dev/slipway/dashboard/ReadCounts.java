package dev.slipway.dashboard;

import dev.slipway.closing.AdjustmentCounts;
import dev.slipway.closing.Course;
import dev.slipway.closing.FeedbackCounts;
import dev.slipway.problem.Refusal;
import dev.slipway.resource.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.StatelessSession;

/** Counts what there is of a launch beside its sales, in one statement. */
@ApplicationScoped
class ReadCounts {

    private static final String COUNTS = """
            select 'TASK' as subject, 'TOTAL' as kind, count(*) from launch_task t
                where t.launch_plan_id = :plan and t.deleted_at is null
            union all
            select 'TASK', x.kind, count(*) from launch_task t
                cross join lateral (values ('OPEN', true), ('OVERDUE', t.due_on < :today), ('BLOCKING', t.blocking)) x (kind, holds)
                where t.launch_plan_id = :plan and t.deleted_at is null and t.status not in ('DONE', 'NOT_NEEDED') and x.holds
                group by x.kind
            union all
            select subject, kind, count from launch_count where launch_plan_id = :plan
            union all
            select 'TRAINING', x.kind, count(distinct i.invitee) from enablement_invitation i
                cross join lateral (values ('INVITED', true), ('REACHED', i.reached)) x (kind, holds)
                where i.launch_plan_id = :plan and i.kind = 'TRAINING' and x.holds
                group by x.kind""";

    @Inject
    StatelessSession session;

    /** All of it. */
    record Counts(FeedbackCounts feedback, TrainingCoverage training, TaskCounts tasks, AdjustmentCounts adjustments) {}

    Counts read(Launch launch, LocalDate today, Locale locale) {
        List<Object[]> rows = session.createNativeQuery(COUNTS, Object[].class)
                .setParameter("plan", launch.id())
                .setParameter("today", today)
                .getResultList();
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        rows.forEach(row -> counts.computeIfAbsent((String) row[0], subject -> new TreeMap<>())
                .put((String) row[1], ((Number) row[2]).longValue()));
        Course course = Course.of(counts);
        Map<String, Long> tasks = counts.getOrDefault("TASK", Map.of());
        return new Counts(
                course.feedback(),
                training(count(counts, "TRAINING", "INVITED"), count(counts, "TRAINING", "REACHED"), launch, locale),
                new TaskCounts(
                        tasks.getOrDefault("TOTAL", 0L),
                        tasks.getOrDefault("OPEN", 0L),
                        tasks.getOrDefault("OVERDUE", 0L),
                        tasks.getOrDefault("BLOCKING", 0L)),
                course.adjustments());
    }

    private static long count(Map<String, Map<String, Long>> counts, String subject, String kind) {
        return counts.getOrDefault(subject, Map.of()).getOrDefault(kind, 0L);
    }

    private static TrainingCoverage training(long invited, long reached, Launch launch, Locale locale) {
        BigDecimal percent = invited == 0
                ? null
                : BigDecimal.valueOf(reached)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(invited), 2, RoundingMode.HALF_UP);
        return new TrainingCoverage(
                invited,
                reached,
                percent,
                launch.trainingTarget(),
                percent == null ? Reason.of(Refusal.of("NOBODY_INVITED"), locale) : null,
                TrainingCoverage.FORMULA);
    }
}
