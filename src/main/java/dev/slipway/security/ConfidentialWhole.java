package dev.slipway.security;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A record that is confidential by itself, and so are all its parts. */
@Entity
@Immutable
class ConfidentialWhole {

    @Id
    UUID id;
}
