package dev.slipway.gaps;

import dev.slipway.data.Guard;
import dev.slipway.value.Function;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Reads who has a role in what is open of a product: one statement for launches, one for all subjects. */
@ApplicationScoped
class ReadRoles {

    private static final String LAUNCHES = """
            select distinct l.id, l.details.name, s.details.function
            from LaunchPlan l
            left join Responsibility r on r.wholeId = l.id and r.deletedAt is null and %s
            left join Stakeholder s on s.id = r.details.stakeholderId
            where l.details.productId = :product and l.deletedAt is null and l.status <> CLOSED and l.status <> CANCELLED and %s
            order by l.id""";

    private static final String SUBJECTS = """
            select s.subject, s.id, s.name,
                sum(case when r.details.role = ACCOUNTABLE then 1 else 0 end),
                sum(case when r.details.role = RESPONSIBLE then 1 else 0 end)
            from ResponsibilitySubject s
            left join Responsibility r on r.details.subject = s.subject and r.details.subjectId = s.id and r.deletedAt is null
                and %s
            where s.productId = :product and s.open = true and %s
            group by s.subject, s.id, s.name""";

    @Inject
    StatelessSession session;

    @Inject
    Guard guard;

    /** An open launch, and of which functions somebody has a role in it or in one of its tasks. */
    record Launch(UUID id, String name, Set<Function> functions) {}

    /** Something that people are responsible for, and how many are. */
    record Subject(String resource, UUID id, String name, long accountable, long responsible) {}

    List<Launch> launches(UUID product) {
        Map<UUID, Launch> launches = new LinkedHashMap<>();
        String hql = LAUNCHES.formatted(visible("Responsibility", "r"), visible("LaunchPlan", "l"));
        for (Object[] row : rows(hql, product)) {
            Launch launch = launches.computeIfAbsent(
                    (UUID) row[0], id -> new Launch(id, (String) row[1], EnumSet.noneOf(Function.class)));
            if (row[2] != null) launch.functions().add((Function) row[2]);
        }
        return List.copyOf(launches.values());
    }

    List<Subject> subjects(UUID product) {
        String hql = SUBJECTS.formatted(visible("Responsibility", "r"), guard.visible("productId", "wholeId", "s"));
        return rows(hql, product).stream()
                .map(row -> new Subject(
                        resource(row[0]),
                        (UUID) row[1],
                        (String) row[2],
                        ((Number) row[3]).longValue(),
                        ((Number) row[4]).longValue()))
                .toList();
    }

    /** A subject's type is called like its resource. */
    private static String resource(Object type) {
        return String.valueOf(type).toLowerCase(Locale.ROOT).replace('_', '-') + "s";
    }

    private List<Object[]> rows(String hql, UUID product) {
        return guard.query(session, hql, Object[].class)
                .setParameter("product", product)
                .getResultList();
    }

    private String visible(String entity, String alias) {
        return guard.visible(entity, alias).orElse("true");
    }
}
