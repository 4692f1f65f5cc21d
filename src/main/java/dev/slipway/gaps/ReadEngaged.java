package dev.slipway.gaps;

import dev.slipway.data.Guard;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.value.EngagementLevel;
import dev.slipway.value.Function;
import dev.slipway.value.LocalNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Reads who is engaged with a product and when each was talked to, in one statement. */
@ApplicationScoped
class ReadEngaged {

    private static final int MOST = 1_000;

    private static final String ENGAGED = """
            select p.details.name, p.details.localNames, e.id, s.id, s.details.name, s.details.localNames, s.details.function,
                e.details.power, e.details.interest, e.details.currentEngagement, e.details.desiredEngagement,
                (select max(i.details.at) from Interaction i where i.details.productId = p.id
                    and ids_hold(i.details.stakeholderIds, s.id) and i.deletedAt is null and i.details.at <= :now and {interaction})
            from Product p
            left join Engagement e on e.details.productId = p.id and e.deletedAt is null and e.details.validFrom <= :today
                and not exists (select 1 from Engagement later where later.details.productId = p.id
                    and later.details.stakeholderId = e.details.stakeholderId and later.deletedAt is null
                    and later.details.validFrom <= :today and later.details.validFrom > e.details.validFrom)
                and {engagement}
            left join Stakeholder s on s.id = e.details.stakeholderId and s.erasedAt is null
            where p.id = :product and {product}""";

    @Inject
    StatelessSession session;

    @Inject
    Guard guard;

    /** The name of a product, and who is engaged with it. */
    record Found(String productName, List<Engaged> engaged) {}

    /** A 404 problem where there is no such product that the caller may know of. */
    Found read(UUID product, Instant now, Locale locale) {
        String hql = ENGAGED.replace("{interaction}", visible("Interaction", "i"))
                .replace("{engagement}", visible("Engagement", "e"))
                .replace("{product}", visible("Product", "p"));
        List<Object[]> rows = guard.query(session, hql, Object[].class)
                .setParameter("product", product)
                .setParameter("now", now)
                .setParameter("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .setMaxResults(MOST + 1)
                .getResultList();
        if (rows.isEmpty()) throw ProblemException.notFound();
        if (rows.size() > MOST) throw ProblemException.parameter(InputError.of("id", "TOO_MANY_PLACED", MOST));
        Object[] first = rows.get(0);
        return new Found(
                name(first[0], first[1], locale),
                rows.stream()
                        .filter(row -> row[3] != null)
                        .map(row -> engaged(row, locale))
                        .toList());
    }

    private static Engaged engaged(Object[] row, Locale locale) {
        Instant last = (Instant) row[11];
        return new Engaged(
                (UUID) row[2],
                (UUID) row[3],
                name(row[4], row[5], locale),
                (Function) row[6],
                (BigDecimal) row[7],
                (BigDecimal) row[8],
                (EngagementLevel) row[9],
                (EngagementLevel) row[10],
                last == null ? null : LocalDate.ofInstant(last, ZoneOffset.UTC));
    }

    @SuppressWarnings("unchecked")
    private static String name(Object name, Object localNames, Locale locale) {
        return LocalNames.of((String) name, localNames == null ? Map.of() : (Map<String, String>) localNames, locale);
    }

    private String visible(String entity, String alias) {
        return guard.visible(entity, alias).orElse("true");
    }
}
