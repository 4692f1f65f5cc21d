package dev.slipway.scoring;

import dev.slipway.data.Thing;
import dev.slipway.marks.Filterable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.util.Optional;
import java.util.UUID;

/** A subject's score by a model; it belongs to whom the subject belongs to: a product or a product line. */
@Entity
class Score extends Thing<ScoreDetails, ScoreView> {

    @Embedded
    ScoreDetails details;

    /** The product that the subject is of or about. */
    @Filterable
    UUID productId;

    /** The line that the subject belongs to; null where it belongs to a product. */
    @Filterable
    UUID productLineId;

    @Embedded
    Result result;

    @Override
    public ScoreDetails details() {
        return details;
    }

    @Override
    public void details(ScoreDetails details) {
        this.details = details;
    }

    @Override
    public ScoreView view() {
        return new ScoreView(meta(), details, productId, productLineId, result, null, null, null);
    }

    @Override
    public Optional<UUID> product() {
        return productLineId == null ? about() : Optional.empty();
    }

    @Override
    public Optional<UUID> productLine() {
        return Optional.ofNullable(productLineId);
    }

    @Override
    public Optional<UUID> about() {
        return Optional.ofNullable(productId);
    }
}
