package dev.slipway.baselines;

import dev.slipway.value.PlannedDate;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Which version of a roadmap item a baseline froze, and when that was planned. */
@Entity
@Immutable
@Table(name = "baseline_item")
class FrozenItem {

    @EmbeddedId
    Key key;

    int version;

    /** The product that the item was about; null for none. */
    UUID productId;

    @Embedded
    PlannedDate start;

    @Embedded
    PlannedDate end;

    /** A baseline and an item in it. */
    @Embeddable
    record Key(
            @Column(name = "baseline_id") UUID baselineId,
            @Column(name = "item_id") UUID itemId) {}
}
