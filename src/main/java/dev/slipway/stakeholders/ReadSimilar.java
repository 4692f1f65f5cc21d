package dev.slipway.stakeholders;

import static java.math.RoundingMode.HALF_UP;

import dev.slipway.data.Guard;
import dev.slipway.security.Caller;
import dev.slipway.security.CurrentCaller;
import dev.slipway.security.Role;
import dev.slipway.stakeholders.SimilarStakeholders.Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** Finds stakeholders that may be the same: by their names, and for who may read contacts by those, in a statement each. */
@ApplicationScoped
class ReadSimilar {

    static final int MOST = 20;

    private static final BigDecimal THRESHOLD = new BigDecimal("0.5");
    private static final String SCORE =
            "name_similarity(column(m.name_forms as String), column(f.name_forms as String))";

    private static final String BY_NAME = "select f, " + SCORE + " as similarity" + """
             from Stakeholder m join Stakeholder f on names_alike(column(f.likeness as String), column(m.name_forms as String))
            where m.id = :id and f.id <> m.id and f.deletedAt is null and f.erasedAt is null and %s and\s""" + SCORE + """
             >= 0.5 order by similarity desc, f.id""";

    private static final String BY_CONTACT = "select f, " + SCORE + """
             from Stakeholder m join Stakeholder f on f.id <> m.id
            where m.id = :id and f.deletedAt is null and f.erasedAt is null and %s and f.id in (
                select s.details.stakeholderId
                from StakeholderContact o join StakeholderContact s
                    on lower(s.details.value) = lower(o.details.value) and s.details.kind = o.details.kind
                where o.details.stakeholderId = :id and o.deletedAt is null and s.deletedAt is null)
            order by f.id""";

    @Inject
    StatelessSession session;

    @Inject
    Guard guard;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    SimilarStakeholders read(UUID id) {
        Caller who = caller.get();
        boolean contacts = who.is(Role.EDITOR) && who.hasScope("contacts", "read");
        Map<UUID, Item> found = new LinkedHashMap<>();
        rows(BY_NAME, id).forEach(row -> put(found, row, List.of(SimilarityReason.NAME)));
        if (contacts) {
            rows(BY_CONTACT, id).forEach(row -> put(found, row, List.of(SimilarityReason.CONTACT)));
        }
        List<Item> items = found.values().stream()
                .sorted(Comparator.comparing(Item::score)
                        .reversed()
                        .thenComparing(item -> item.stakeholder().meta().id().toString()))
                .limit(MOST)
                .toList();
        return new SimilarStakeholders(
                id,
                THRESHOLD,
                contacts,
                items,
                SimilarStakeholders.FORMULA,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private List<Object[]> rows(String hql, UUID id) {
        String visible = guard.visible("Stakeholder", "f").orElse("true");
        return guard.query(session, hql.formatted(visible), Object[].class)
                .setParameter("id", id)
                .setMaxResults(MOST)
                .getResultList();
    }

    private static void put(Map<UUID, Item> found, Object[] row, List<SimilarityReason> reasons) {
        Stakeholder stakeholder = (Stakeholder) row[0];
        boolean equal = reasons.contains(SimilarityReason.CONTACT);
        BigDecimal score = equal ? BigDecimal.ONE : new BigDecimal(row[1].toString());
        found.merge(
                stakeholder.id(),
                new Item(score.setScale(2, HALF_UP), reasons, stakeholder.view()),
                (byName, byContact) -> new Item(
                        byContact.score(),
                        Stream.concat(byName.reasons().stream(), byContact.reasons().stream())
                                .toList(),
                        byName.stakeholder()));
    }
}
