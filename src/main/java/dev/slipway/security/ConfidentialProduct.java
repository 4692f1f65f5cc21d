package dev.slipway.security;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A product whose records exist only for its team and for administrators. */
@Entity
@Immutable
class ConfidentialProduct {

    @Id
    UUID productId;
}
