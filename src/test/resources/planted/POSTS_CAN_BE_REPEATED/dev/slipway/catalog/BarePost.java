package dev.slipway.catalog;

import jakarta.ws.rs.POST;

/** Answers a POST with what cannot be replayed. */
class BarePost {

    @POST
    public String create() {
        return "";
    }
}
