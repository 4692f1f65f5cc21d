package dev.slipway.scoring;

import dev.slipway.data.Thing;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import java.util.Optional;
import java.util.UUID;

/** A version of a scoring model: by which numbers subjects are compared, in the whole company or in one product. */
@Entity
class ScoringModel extends Thing<ScoringModelDetails, ScoringModelView> {

    @Embedded
    ScoringModelDetails details;

    /** Counts the models of one key in the company or the product, those in the trash too. */
    @Filterable
    @Sortable
    Integer modelVersion;

    /** Whether a later version follows. */
    @Filterable
    Boolean superseded = false;

    /** Whether scores would come to something else than before. */
    @Transient
    boolean recounted;

    @Override
    public ScoringModelDetails details() {
        return details;
    }

    @Override
    public void details(ScoringModelDetails said) {
        recounted = recounted || !said.countsLike(details);
        details = said;
    }

    @Override
    public ScoringModelView view() {
        return new ScoringModelView(meta(), details, modelVersion, superseded, details.inputs(), null, null);
    }

    @Override
    public Optional<UUID> product() {
        return Optional.ofNullable(details.productId());
    }
}
