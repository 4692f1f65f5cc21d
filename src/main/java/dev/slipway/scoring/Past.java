package dev.slipway.scoring;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the history says of scores and of what can be scored. */
final class Past {

    private Past() {}

    /** A score as one change has left it. */
    @Entity(name = "PastScore")
    @Immutable
    static class OfScore {

        @Id
        Long position;

        UUID scoreId;

        Instant at;

        Boolean deleted;

        @JdbcTypeCode(SqlTypes.JSON)
        Map<String, BigDecimal> inputs;

        BigDecimal unrounded;
    }

    /** What can be scored as one change has left it. */
    @Entity(name = "PastSubject")
    @Immutable
    static class OfSubject {

        @Id
        Long position;

        UUID subjectId;

        Integer version;

        Instant at;

        Boolean deleted;

        String name;

        String status;

        UUID productId;

        /** The product that it came from by this change; null where it did not change its product. */
        UUID formerProductId;
    }
}
