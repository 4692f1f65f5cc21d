package dev.slipway.me;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** What a person answers for today: read from the views of the permission rules, in one statement. */
@ApplicationScoped
class Responsibilities {

    private static final String QUERY = """
            select product_id, null::uuid as product_line_id, role from seat where person_id = :person
            union all
            select null, product_line_id, null from product_line_editor where person_id = :person
            order by 1, 2, 3""";

    @Inject
    StatelessSession session;

    /** Seats in teams, and product lines that the person manages. */
    record Found(List<Me.Seat> teams, List<UUID> productLines) {}

    Found of(UUID person) {
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        if (person == null) return found;
        List<Object[]> rows = session.createNativeQuery(QUERY, Object[].class)
                .addScalar("product_id", UUID.class)
                .addScalar("product_line_id", UUID.class)
                .addScalar("role", String.class)
                .setParameter("person", person)
                .getResultList();
        for (Object[] row : rows) {
            if (row[0] != null) found.teams.add(new Me.Seat((UUID) row[0], (String) row[2]));
            if (row[1] != null) found.productLines.add((UUID) row[1]);
        }
        return found;
    }
}
