package dev.slipway.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Reads what the plan of a launch says, a statement each; the caller knows of the plan. */
@ApplicationScoped
public class ReadPlan {

    private static final String OBJECTIVES = """
            select o.value ->> 'name', o.value ->> 'measure', cast(o.value ->> 'target' as numeric), o.value ->> 'unit'
            from launch_plan p, jsonb_array_elements(p.objectives) with ordinality as o (value, place)
            where p.id = :plan order by o.place""";

    private static final String HEAD = """
            select p.name, pr.id, pr.key, pr.name, r.name, p.kind, p.tier, p.status, p.go_live_planned, p.go_live_actual,
                p.launch_planned, p.launch_actual, p.period_months
            from launch_plan p join product pr on pr.id = p.product_id left join release r on r.id = p.release_id
            where p.id = :plan""";

    @Inject
    StatelessSession session;

    /** The objectives, in the order of the plan. */
    public List<PlannedObjective> objectives(UUID plan) {
        return rows(OBJECTIVES, plan).stream()
                .map(row ->
                        new PlannedObjective((String) row[0], (String) row[1], (BigDecimal) row[2], (String) row[3]))
                .toList();
    }

    /** Its state, for example {@code LAUNCHED}. */
    public String status(UUID plan) {
        return (String) rows(HEAD, plan).get(0)[7];
    }

    LaunchHead head(UUID plan) {
        Object[] row = rows(HEAD, plan).get(0);
        LocalDate goLive = (LocalDate) (row[9] == null ? row[8] : row[9]);
        LocalDate launch = (LocalDate) (row[11] == null ? row[10] : row[11]);
        return new LaunchHead(
                (String) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                goLive,
                row[9] != null,
                launch,
                row[11] != null,
                (Integer) row[12],
                launch == null ? null : launch.plusMonths((Integer) row[12]).minusDays(1));
    }

    private List<Object[]> rows(String sql, UUID plan) {
        return session.createNativeQuery(sql, Object[].class)
                .setParameter("plan", plan)
                .getResultList();
    }
}
