package dev.slipway.history;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a record said in one of its versions: the JSON that clients read, for queries that name this entity. */
@Entity
@Immutable
class RecordVersion {

    @EmbeddedId
    Key key;

    String content;

    /** A record and one of its versions. */
    @Embeddable
    record Key(
            @Column(name = "record_id") UUID recordId,
            @Column(name = "version") int version) {}
}
