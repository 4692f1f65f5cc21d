package dev.slipway.gaps;

import dev.slipway.data.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Reads which promises about a product are overdue, in one statement. */
@ApplicationScoped
class ReadOverdue {

    private static final String OVERDUE = """
            select c.id, c.details.text, c.details.dueOn, s.id, coalesce(s.details.name, p.details.name)
            from Commitment c
            left join Stakeholder s on s.id = c.details.byStakeholderId
            left join Person p on p.id = c.details.byPersonId
            where c.details.productId = :product and c.deletedAt is null and c.status = OPEN and c.details.dueOn < :today and %s
            order by c.details.dueOn, c.id""";

    @Inject
    StatelessSession session;

    @Inject
    Guard guard;

    /**
     * A promise that was not kept by its day.
     *
     * @param text what was promised; null where it was erased
     * @param stakeholder who promised, where it was not a person who works with products
     */
    record Overdue(UUID id, String text, LocalDate dueOn, UUID stakeholder, String by) {}

    /** The longest overdue first; not more than a report can hold, and one. */
    List<Overdue> read(UUID product, LocalDate today) {
        return guard
                .query(
                        session,
                        OVERDUE.formatted(guard.visible("Commitment", "c").orElse("true")),
                        Object[].class)
                .setParameter("product", product)
                .setParameter("today", today)
                .setMaxResults(StakeholderReport.MOST + 1)
                .getResultList()
                .stream()
                .map(row ->
                        new Overdue((UUID) row[0], (String) row[1], (LocalDate) row[2], (UUID) row[3], (String) row[4]))
                .toList();
    }
}
