package dev.slipway.closing;

import dev.slipway.accuracy.ReadSalesResult;
import dev.slipway.accuracy.SalesResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** Reads a closing report, in seven statements at most; the caller knows of the plan. */
@ApplicationScoped
class ReadClosingReport {

    private static final String REVIEW = """
            select r.id, r.details.heldOn, r.details.participants, r.details.summary, r.details.worked,
                r.details.failed, r.details.lessons, r.details.actions, r.details.results, r.objectives, r.sales, r.course
            from LaunchReview r where r.details.launchPlanId = :plan and r.deletedAt is null""";

    @Inject
    StatelessSession session;

    @Inject
    ReadPlan plans;

    @Inject
    ReadSalesResult sales;

    @Inject
    ReadCourse courses;

    @Inject
    Clock clock;

    ClosingReport of(UUID plan) {
        Object[] review = session.createSelectionQuery(REVIEW, Object[].class)
                .setParameter("plan", plan)
                .uniqueResultOptional()
                .orElse(null);
        boolean draft = review == null || review[9] == null;
        Course course = draft || review[11] == null ? courses.of(plan) : (Course) review[11];
        return new ClosingReport(
                plan,
                draft,
                plans.head(plan),
                review == null ? null : part(review),
                draft ? judged(plan, review) : list(review[9], JudgedObjective.class),
                draft ? sales.of(plan) : (SalesResult) review[10],
                course.feedback(),
                course.adjustments(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static ReviewPart part(Object[] row) {
        return new ReviewPart(
                (UUID) row[0],
                (LocalDate) row[1],
                list(row[2], String.class),
                (String) row[3],
                list(row[4], String.class),
                list(row[5], String.class),
                list(row[6], Lesson.class),
                list(row[7], FollowUp.class));
    }

    private List<JudgedObjective> judged(UUID plan, Object[] review) {
        Map<String, ObjectiveResult> results = review == null
                ? Map.of()
                : list(review[8], ObjectiveResult.class).stream()
                        .collect(Collectors.toMap(ObjectiveResult::objective, Function.identity()));
        return plans.objectives(plan).stream()
                .map(objective -> objective.judged(results.get(objective.name())))
                .toList();
    }

    private static <E> List<E> list(Object value, Class<E> of) {
        return ((List<?>) value).stream().map(of::cast).toList();
    }
}
