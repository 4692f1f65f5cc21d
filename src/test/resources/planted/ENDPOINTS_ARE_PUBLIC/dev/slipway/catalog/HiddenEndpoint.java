package dev.slipway.catalog;

import jakarta.ws.rs.GET;

/** Has an endpoint that nobody can reach. */
class HiddenEndpoint {

    @GET
    String hidden() {
        return "";
    }
}
