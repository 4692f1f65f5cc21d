package dev.slipway.communication;

import dev.slipway.data.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Finds who is to be talked to, in one statement. */
@ApplicationScoped
class ReadDue {

    static final int MOST = 500;

    /** A plan for a function is one for each of its stakeholders who is engaged with the product. */
    private static final String DUE = """
            select p.id, p.details.productId, q.details.name, s.id, s.details.name, p.details.function, p.details.purpose,
                p.details.channel, p.details.ownerId, p.details.cadenceDays, p.updatedAt, l.id, l.at, l.updatedAt,
                {due} as dueOn
            from CommunicationPlan p
            join Product q on q.id = p.details.productId
            join Stakeholder s on s.deletedAt is null and s.erasedAt is null and {stakeholder} and (s.id = p.details.stakeholderId
                or s.details.function = p.details.function and exists (select 1 from Engagement g
                    where g.details.stakeholderId = s.id and g.details.productId = p.details.productId and g.deletedAt is null
                        and g.details.validFrom <= :today and {engagement}))
            left join lateral (select i.id as id, i.details.at as at, i.updatedAt as updatedAt from Interaction i
                where i.details.productId = p.details.productId and ids_hold(i.details.stakeholderIds, s.id)
                    and i.deletedAt is null and {interaction}
                order by i.details.at desc, i.id desc limit 1) l
            where p.deletedAt is null and {plan} and (p.details.endsOn is null or p.details.endsOn >= :today)
                and {due} <= :until and (p.details.endsOn is null or {due} <= p.details.endsOn)
                and (:product is null or p.details.productId = :product)
                and (:owner is null or p.details.ownerId = :owner)
                and (:stakeholder is null or s.id = :stakeholder)
            order by {due}, p.id, s.id""";

    private static final String DUE_ON =
            "cast(function('contact_due', l.at, p.details.cadenceDays, p.details.startsOn) as LocalDate)";

    @Inject
    StatelessSession session;

    @Inject
    Guard guard;

    @Inject
    Clock clock;

    /** What is asked for; null where it does not matter. */
    record Question(UUID productId, UUID ownerId, UUID stakeholderId, int withinDays) {}

    DueContacts read(Question question) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate until = today.plusDays(question.withinDays);
        List<DueContact> found = guard
                .query(session, hql(), Object[].class)
                .setParameter("today", today)
                .setParameter("until", until)
                .setParameter("product", question.productId)
                .setParameter("owner", question.ownerId)
                .setParameter("stakeholder", question.stakeholderId)
                .setMaxResults(MOST + 1)
                .getResultList()
                .stream()
                .map(row -> DueContact.of(row, today))
                .toList();
        boolean more = found.size() > MOST;
        return new DueContacts(today, until, more ? found.subList(0, MOST) : found, more, DueContacts.FORMULA, now);
    }

    private String hql() {
        return DUE.replace("{due}", DUE_ON)
                .replace("{plan}", visible("CommunicationPlan", "p"))
                .replace("{stakeholder}", visible("Stakeholder", "s"))
                .replace("{engagement}", visible("Engagement", "g"))
                .replace("{interaction}", visible("Interaction", "i"));
    }

    private String visible(String entity, String alias) {
        return guard.visible(entity, alias).orElse("true");
    }
}
