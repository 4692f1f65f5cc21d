package dev.slipway.catalog;

import jakarta.ws.rs.DELETE;

/** Changes without a transaction. */
class WithoutTransaction {

    @DELETE
    public void delete() {}
}
