package dev.slipway.baselines;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Which version of a dependency a baseline froze, and between which items. */
@Entity
@Immutable
@Table(name = "baseline_dependency")
class FrozenDependency {

    @EmbeddedId
    Key key;

    int version;
    UUID predecessorId;
    UUID successorId;

    /** A baseline and a dependency in it. */
    @Embeddable
    record Key(
            @Column(name = "baseline_id") UUID baselineId,
            @Column(name = "dependency_id") UUID dependencyId) {}
}
