package dev.slipway.scoring;

import dev.slipway.data.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/**
 * Computes the scores of all subjects again, with other weights or as they were at a moment, and keeps one page of them:
 * one statement, whose rows are read piece by piece, so that a ranking of any length takes the memory of a page.
 */
@ApplicationScoped
class RankAnew {

    private static final int PIECE = 500;

    private static final String NOW = """
            select n.id, n.details.{name}, n.status, n.details.productId, s.id, s.result.unrounded, s.details.inputs
            from {entity} n left join Score s
            on s.details.{field} = n.id and s.details.modelId = :model and s.deletedAt is null
            where n.deletedAt is null and {visible}""";
    private static final String NOW_OF_PRODUCT = " and n.details.productId = :product";

    /** A subject has one live score by a model at any moment: the last change of all it ever had tells which. */
    private static final String THEN = """
            with subjects as ({subjects})
            select e.id, p.name, p.status, p.productId, case when q.deleted = false then q.scoreId end, q.unrounded, q.inputs
            from subjects e
            join lateral (
                select v.name as name, v.status as status, v.productId as productId, v.deleted as deleted
                from PastSubject v
                where v.subjectId = e.id and v.at <= :at order by v.version desc limit 1) p
            left join lateral (
                select w.scoreId as scoreId, w.deleted as deleted, w.unrounded as unrounded, w.inputs as inputs
                from Score s join PastScore w on w.scoreId = s.id
                where s.details.{field} = e.id and s.details.modelId = :model and w.at <= :at and {scoreVisible}
                order by w.position desc limit 1) q
            where p.deleted = false""";

    private static final String THEN_OF_PRODUCT = " and p.productId = :product";

    /** What is there now or in the trash; of a product also what has left it. Hibernate takes a name for one place only. */
    private static final String SUBJECTS = "select n.id as id from {entity} n where {visible}";

    private static final String SUBJECTS_OF_PRODUCT = SUBJECTS
            + " and n.details.productId = :here and n.deletedAt is null union "
            + SUBJECTS
            + " and n.details.productId = :trashed and n.deletedAt is not null union"
            + " select n.id as id from PastSubject m join {entity} n on n.id = m.subjectId"
            + " where m.formerProductId = :left and {visible}";

    @Inject
    StatelessSession session;

    @Inject
    Guard guard;

    /** The items after a place, so many at most. */
    @Transactional
    public List<Ranking.Item> after(Place place, Question question, int most) {
        PriorityQueue<Ranking.Item> best = new PriorityQueue<>(Collections.reverseOrder(Ranking.Item.ORDER));
        List<ScoringInput> inputs = question.inputs();
        try (Stream<Object[]> rows = query(question).setFetchSize(PIECE).getResultStream()) {
            rows.map(row -> item(row, question, inputs)).filter(place::before).forEach(item -> {
                best.add(item);
                if (best.size() > most) best.poll();
            });
        }
        return best.stream().sorted(Ranking.Item.ORDER).toList();
    }

    private SelectionQuery<Object[]> query(Question question) {
        boolean ofProduct = question.productId() != null;
        boolean now = question.asOf() == null;
        String hql = now
                ? NOW + (ofProduct ? NOW_OF_PRODUCT : "")
                : (THEN + (ofProduct ? THEN_OF_PRODUCT : ""))
                        .replace("{subjects}", ofProduct ? SUBJECTS_OF_PRODUCT : SUBJECTS);
        if (!question.status().isEmpty()) hql += now ? " and n.status in :status" : " and p.status in :status";
        hql = hql.replace(
                        "{visible}",
                        guard.visible(question.subject().entity, "n").orElse("true"))
                .replace("{scoreVisible}", guard.visible("Score", "s").orElse("true"));
        SelectionQuery<Object[]> query = guard.query(session, question.subject().filled(hql), Object[].class)
                .setParameter("model", question.modelId());
        if (!now) query.setParameter("at", question.asOf());
        for (String name : List.of("product", "here", "trashed", "left")) {
            if (hql.contains(":" + name)) query.setParameter(name, question.productId());
        }
        if (!question.status().isEmpty()) {
            query.setParameter(
                    "status",
                    now
                            ? question.status()
                            : question.status().stream().map(Enum::name).toList());
        }
        return query;
    }

    @SuppressWarnings("unchecked")
    private static Ranking.Item item(Object[] row, Question question, List<ScoringInput> inputs) {
        var subject = new Ranking.Ranked((UUID) row[0], (String) row[1], row[2].toString(), (UUID) row[3]);
        UUID score = (UUID) row[4];
        Map<String, BigDecimal> values = score == null ? Map.of() : (Map<String, BigDecimal>) row[6];
        ScoringKind.Outcome outcome = question.model().kind().evaluate(inputs, values);
        if (outcome.unrounded() == null) {
            Result.Undefined why = score == null ? Result.Undefined.NOT_SCORED : outcome.reason();
            return Ranking.Item.without(subject, score, why, outcome.missing(), question.locale());
        }
        // what was stored then was made by the formula of then
        BigDecimal number = question.weights().isEmpty() ? (BigDecimal) row[5] : outcome.unrounded();
        return Ranking.Item.of(subject, score, number, outcome.missing());
    }
}
