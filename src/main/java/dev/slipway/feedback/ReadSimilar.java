package dev.slipway.feedback;

import dev.slipway.data.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Finds feedback whose text begins alike, in one statement that an index of trigrams answers. */
@ApplicationScoped
class ReadSimilar {

    static final int MOST = 20;

    private static final BigDecimal THRESHOLD = new BigDecimal("0.3");

    private static final String ALIKE = """
            select f, trigram_similarity(column(f.likeness as String), column(m.likeness as String)) as similarity
            from Feedback m join Feedback f on f.details.productId = m.details.productId
                and trigrams_alike(column(f.likeness as String), column(m.likeness as String))
            where m.id = :id and f.id <> m.id and f.deletedAt is null and f.duplicateOfId is null and %s
                and trigram_similarity(column(f.likeness as String), column(m.likeness as String)) >= 0.3
            order by similarity desc, f.id""";

    @Inject
    StatelessSession session;

    @Inject
    Guard guard;

    @Inject
    Clock clock;

    SimilarFeedback read(UUID id) {
        String hql = ALIKE.formatted(guard.visible("Feedback", "f").orElse("true"));
        return new SimilarFeedback(
                id,
                THRESHOLD,
                guard
                        .query(session, hql, Object[].class)
                        .setParameter("id", id)
                        .setMaxResults(MOST)
                        .getResultList()
                        .stream()
                        .map(ReadSimilar::item)
                        .toList(),
                SimilarFeedback.FORMULA,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static SimilarFeedback.Item item(Object[] row) {
        BigDecimal similarity = new BigDecimal(row[1].toString()).setScale(2, RoundingMode.HALF_UP);
        return new SimilarFeedback.Item(similarity, ((Feedback) row[0]).view());
    }
}
