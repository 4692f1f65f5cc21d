package dev.slipway.security;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a product deals with a record that belongs to none, so that its team may know of it where it is confidential. */
@Entity
@Immutable
class PrivateRecordProduct {

    @EmbeddedId
    Dealing dealing;

    /** A record and a product that deals with it. */
    @Embeddable
    record Dealing(
            @Column(name = "record_id") UUID recordId,
            @Column(name = "product_id") UUID productId) {}
}
