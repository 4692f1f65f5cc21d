package dev.slipway.security;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a person is on a product's team today. */
@Entity
@Immutable
class Membership {

    @EmbeddedId
    Seat seat;

    /** A person in a product's team. */
    @Embeddable
    record Seat(
            @Column(name = "product_id") UUID productId,
            @Column(name = "person_id") UUID personId) {}
}
