package dev.slipway.catalog;

import jakarta.persistence.EntityManager;

/** Writes what no history will know of. */
class WritesPastTheRepository {

    void write(EntityManager database, Object row) {
        database.persist(row);
    }
}
