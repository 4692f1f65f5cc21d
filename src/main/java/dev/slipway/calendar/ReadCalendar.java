package dev.slipway.calendar;

import dev.slipway.data.Guard;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.value.LaunchTier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Reads the launches in a span: one statement for them and one for their channels. */
@ApplicationScoped
class ReadCalendar {

    private static final int MOST = 1_000;
    /** The longest launch period. */
    private static final int MONTHS = 6;

    private static final String LAUNCHES = """
            select p.id, p.details.name, p.details.productId, q.details.name, p.status, p.tier, p.details.launchActual,
                p.details.launchPlanned, p.details.periodMonths, p.details.targetSegments, p.updatedAt, p.version
            from LaunchPlan p join Product q on q.id = p.details.productId
            where p.deletedAt is null and p.status <> CANCELLED
                and (p.details.launchActual between :first and :to
                    or p.details.launchActual is null and p.details.launchPlanned between :first and :to)
                and (:product is null or p.details.productId = :product) and (:tier is null or p.tier = :tier) and %s
            order by coalesce(p.details.launchActual, p.details.launchPlanned), p.id""";

    private static final String CHANNELS = """
            select launch_plan_id, channel from promotion
                where launch_plan_id in (:plans) and deleted_at is null and status <> 'CANCELLED'
            union
            select launch_plan_id, channel from publicity_item
                where launch_plan_id in (:plans) and deleted_at is null and status <> 'CANCELLED'
            order by channel""";

    @Inject
    StatelessSession session;

    @Inject
    Guard guard;

    @Inject
    Clock clock;

    LaunchCalendar read(LocalDate from, LocalDate to, UUID product, LaunchTier tier) {
        List<PlannedLaunch> launches = guard
                .query(
                        session,
                        LAUNCHES.formatted(guard.visible("LaunchPlan", "p").orElse("true")),
                        Object[].class)
                .setParameter("first", from.minusMonths(MONTHS))
                .setParameter("to", to)
                .setParameter("product", product)
                .setParameter("tier", tier)
                .setMaxResults(MOST + 1)
                .getResultList()
                .stream()
                .map(ReadCalendar::launch)
                .toList();
        if (launches.size() > MOST) {
            throw ProblemException.parameter(InputError.of("to", "TOO_MANY_LAUNCHES", MOST));
        }
        List<PlannedLaunch> touching =
                launches.stream().filter(launch -> !launch.to().isBefore(from)).toList();
        List<PlannedLaunch> complete = withChannels(touching);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new LaunchCalendar(from, to, complete, Collision.among(complete), now);
    }

    private static PlannedLaunch launch(Object[] row) {
        boolean actual = row[6] != null;
        String status = String.valueOf(row[4]);
        LocalDate first = (LocalDate) (actual ? row[6] : row[7]);
        @SuppressWarnings("unchecked")
        List<String> segments = (List<String>) row[9];
        return new PlannedLaunch(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                (String) row[3],
                status,
                (LaunchTier) row[5],
                first,
                first.plusMonths((Integer) row[8]).minusDays(1),
                status.equals("LAUNCHED") || status.equals("CLOSED"),
                segments,
                List.of(),
                (Instant) row[10],
                (Integer) row[11]);
    }

    private List<PlannedLaunch> withChannels(List<PlannedLaunch> launches) {
        Map<UUID, List<String>> channels =
                channels(launches.stream().map(PlannedLaunch::launchPlanId).toList());
        return launches.stream()
                .map(launch -> new PlannedLaunch(
                        launch.launchPlanId(),
                        launch.name(),
                        launch.productId(),
                        launch.productName(),
                        launch.status(),
                        launch.tier(),
                        launch.from(),
                        launch.to(),
                        launch.launched(),
                        launch.segments(),
                        channels.getOrDefault(launch.launchPlanId(), List.of()),
                        launch.updatedAt(),
                        launch.version()))
                .toList();
    }

    private Map<UUID, List<String>> channels(Collection<UUID> plans) {
        if (plans.isEmpty()) return Map.of();
        Map<UUID, List<String>> channels = new HashMap<>();
        session.createNativeQuery(CHANNELS, Object[].class)
                .setParameter("plans", plans)
                .getResultList()
                .forEach(row -> channels.computeIfAbsent((UUID) row[0], plan -> new ArrayList<>())
                        .add((String) row[1]));
        return channels;
    }
}
