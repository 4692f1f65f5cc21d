package dev.slipway.scoring;

import dev.slipway.data.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** Reads a page of subjects in the order of what their scores have stored: one statement, or two at the end of the ranks. */
@ApplicationScoped
class RankStored {

    private static final String RANKED = """
            select e.id, e.details.{name}, e.status, s.productId, s.id, s.result.unrounded, s.result.missing
            from Score s join {entity} e on e.id = s.details.{field}
            where s.details.modelId = :model and s.deletedAt is null and s.details.{field} is not null
            and s.result.unrounded is not null and {visible}""";
    private static final String AFTER_NUMBER =
            " and s.result.unrounded <= :number" + " and (s.result.unrounded < :number or s.details.{field} > :after)";
    private static final String BEST_FIRST = " order by s.result.unrounded desc, s.details.{field}";

    private static final String UNRANKED = """
            select e.id, e.details.{name}, e.status, e.details.productId, s.id, s.result.reason, s.result.missing
            from {entity} e left join Score s
            on s.details.{field} = e.id and s.details.modelId = :model and s.deletedAt is null
            where e.deletedAt is null and (s.id is null or s.result.unrounded is null) and {visible}""";

    private static final String IN_STATUS = " and e.status in :status";

    @Inject
    StatelessSession session;

    @Inject
    Guard guard;

    /** The items after a place, so many at most. */
    List<Ranking.Item> after(Place place, Question question, int most) {
        boolean amongRanked = place.isStart() || place.unrounded() != null;
        List<Ranking.Item> page = new ArrayList<>();
        if (amongRanked) page.addAll(ranked(place, question, most));
        if (page.size() < most) {
            page.addAll(unranked(amongRanked ? null : place.subject(), question, most - page.size()));
        }
        return page;
    }

    private List<Ranking.Item> ranked(Place place, Question question, int most) {
        String hql = RANKED
                + (question.productId() == null ? "" : " and s.productId = :product")
                + (question.status().isEmpty() ? "" : IN_STATUS)
                + (place.isStart() ? "" : AFTER_NUMBER)
                + BEST_FIRST;
        SelectionQuery<Object[]> query = query(hql, "Score", "s", question);
        if (!place.isStart()) query.setParameter("number", place.unrounded()).setParameter("after", place.subject());
        return query.setMaxResults(most).getResultList().stream()
                .map(row -> Ranking.Item.of(subject(row), (UUID) row[4], (BigDecimal) row[5], texts(row[6])))
                .toList();
    }

    private List<Ranking.Item> unranked(UUID after, Question question, int most) {
        String hql = UNRANKED
                + (question.productId() == null ? "" : " and e.details.productId = :product")
                + (question.status().isEmpty() ? "" : IN_STATUS)
                + (after == null ? "" : " and e.id > :after")
                + " order by e.id";
        SelectionQuery<Object[]> query = query(hql, question.subject().entity, "e", question);
        if (after != null) query.setParameter("after", after);
        List<String> all = question.inputs().stream().map(ScoringInput::key).toList();
        return query.setMaxResults(most).getResultList().stream()
                .map(row -> row[4] == null
                        ? Ranking.Item.without(subject(row), null, Result.Undefined.NOT_SCORED, all, question.locale())
                        : Ranking.Item.without(
                                subject(row),
                                (UUID) row[4],
                                (Result.Undefined) row[5],
                                texts(row[6]),
                                question.locale()))
                .toList();
    }

    private SelectionQuery<Object[]> query(String hql, String guarded, String alias, Question question) {
        String filled = question.subject()
                .filled(hql.replace("{visible}", guard.visible(guarded, alias).orElse("true")));
        SelectionQuery<Object[]> query =
                guard.query(session, filled, Object[].class).setParameter("model", question.modelId());
        if (question.productId() != null) query.setParameter("product", question.productId());
        if (!question.status().isEmpty()) query.setParameter("status", question.status());
        return query;
    }

    private static Ranking.Ranked subject(Object[] row) {
        return new Ranking.Ranked((UUID) row[0], (String) row[1], row[2].toString(), (UUID) row[3]);
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Object column) {
        return (List<String>) column;
    }
}
