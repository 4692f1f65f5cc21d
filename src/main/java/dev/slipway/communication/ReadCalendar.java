package dev.slipway.communication;

import dev.slipway.data.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Reads the calendar of a person: one statement for whom to talk to, and one for commitments. */
@ApplicationScoped
class ReadCalendar {

    private static final String COMMITMENTS = """
            select c.id, c.details.byPersonId, c.details.toPersonId, c.details.text,
                coalesce(bs.details.name, bp.details.name), coalesce(ts.details.name, tp.details.name),
                q.id, q.details.name, c.details.interactionId, c.details.dueOn, c.updatedAt, c.version
            from Commitment c
            left join Stakeholder bs on bs.id = c.details.byStakeholderId
            left join Person bp on bp.id = c.details.byPersonId
            left join Stakeholder ts on ts.id = c.details.toStakeholderId
            left join Person tp on tp.id = c.details.toPersonId
            left join Product q on q.id = c.details.productId
            where c.deletedAt is null and c.status = OPEN and c.details.dueOn <= :until and %s
                and (c.details.byPersonId = :person or c.details.toPersonId = :person or c.details.ownerId = :person)
            order by c.details.dueOn, c.id""";

    @Inject
    StatelessSession session;

    @Inject
    Guard guard;

    @Inject
    ReadDue due;

    CommunicationCalendar read(UUID person, int withinDays) {
        DueContacts contacts = due.read(new ReadDue.Question(null, person, null, withinDays));
        List<DueCommitment> commitments = guard
                .query(
                        session,
                        COMMITMENTS.formatted(guard.visible("Commitment", "c").orElse("true")),
                        Object[].class)
                .setParameter("person", person)
                .setParameter("until", contacts.until())
                .setMaxResults(ReadDue.MOST + 1)
                .getResultList()
                .stream()
                .map(row -> DueCommitment.of(row, person, contacts.on()))
                .toList();
        boolean more = commitments.size() > ReadDue.MOST;
        return new CommunicationCalendar(
                person,
                contacts.on(),
                contacts.until(),
                contacts.items(),
                more ? commitments.subList(0, ReadDue.MOST) : commitments,
                more || contacts.more(),
                contacts.computedAt());
    }
}
