package dev.slipway.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Refers to a row by association. */
@Entity
class Associated {

    @Id
    long id;

    @ManyToOne
    Associated other;
}
