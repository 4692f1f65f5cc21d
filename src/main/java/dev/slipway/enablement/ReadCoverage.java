package dev.slipway.enablement;

import dev.slipway.data.Guard;
import dev.slipway.problem.ProblemException;
import dev.slipway.value.Function;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Counts whom the sessions of a launch have reached, in two statements whatever their number. */
@ApplicationScoped
class ReadCoverage {

    private static final String TARGET =
            "select p.details.trainingTarget from LaunchPlan p where p.id = :plan and p.deletedAt is null and ";

    private static final String COUNTS = """
            select kind, function, count(distinct session_id), count(distinct invitee),
                count(distinct invitee) filter (where reached), grouping(kind), grouping(function)
            from enablement_invitation where launch_plan_id = :plan
            group by grouping sets ((), (kind), (function), (kind, function))
            order by array_position(array['BRIEFING', 'ANNOUNCEMENT', 'TRAINING'], kind), function""";

    @Inject
    StatelessSession session;

    @Inject
    Guard guard;

    @Inject
    Clock clock;

    /** One group of those invited; of all kinds or functions where those are null and not counted apart. */
    private record Group(
            String kind, String function, long sessions, Coverage coverage, boolean ofKind, boolean ofFunction) {

        static Group of(Object[] row) {
            return new Group(
                    (String) row[0],
                    (String) row[1],
                    (Long) row[2],
                    Coverage.of((Long) row[3], (Long) row[4]),
                    ((Integer) row[5]) == 0,
                    ((Integer) row[6]) == 0);
        }

        boolean isAll() {
            return !ofKind && !ofFunction;
        }

        PlanCoverage.OfFunction byFunction() {
            return new PlanCoverage.OfFunction(function == null ? null : Function.valueOf(function), coverage);
        }
    }

    PlanCoverage read(UUID plan) {
        String visible = guard.visible("LaunchPlan", "p").orElse("true");
        int target = guard.query(session, TARGET + visible, Integer.class)
                .setParameter("plan", plan)
                .uniqueResultOptional()
                .orElseThrow(ProblemException::notFound);
        List<Group> groups =
                session.createNativeQuery(COUNTS, Object[].class).setParameter("plan", plan).getResultList().stream()
                        .map(Group::of)
                        .toList();
        List<PlanCoverage.OfKind> kinds = groups.stream()
                .filter(group -> group.ofKind && !group.ofFunction)
                .map(group -> new PlanCoverage.OfKind(
                        SessionKind.valueOf(group.kind),
                        group.sessions,
                        group.coverage,
                        byFunction(groups, group.kind)))
                .toList();
        return new PlanCoverage(
                plan,
                groups.stream()
                        .filter(Group::isAll)
                        .map(Group::coverage)
                        .findFirst()
                        .orElseGet(() -> Coverage.of(0, 0)),
                kinds,
                byFunction(groups, null),
                target,
                kinds.stream()
                        .filter(of -> of.kind() == SessionKind.TRAINING
                                && of.coverage().invited() > 0)
                        .map(of -> of.byFunction().stream()
                                .allMatch(some -> some.coverage().reaches(target)))
                        .findFirst()
                        .orElse(null),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** Of sessions of one kind, or of all where it is null. */
    private static List<PlanCoverage.OfFunction> byFunction(List<Group> groups, String kind) {
        return groups.stream()
                .filter(group -> group.ofFunction && group.coverage.invited() > 0)
                .filter(group -> kind == null ? !group.ofKind : kind.equals(group.kind))
                .map(Group::byFunction)
                .toList();
    }
}
