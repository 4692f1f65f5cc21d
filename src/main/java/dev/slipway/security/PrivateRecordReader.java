package dev.slipway.security;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a person may know of a record of no product that is confidential by itself: its owner, or the team of a product that deals with it. */
@Entity
@Immutable
class PrivateRecordReader {

    @EmbeddedId
    Sight sight;

    /** A record and who may know of it. */
    @Embeddable
    record Sight(
            @Column(name = "record_id") UUID recordId,
            @Column(name = "person_id") UUID personId) {}
}
