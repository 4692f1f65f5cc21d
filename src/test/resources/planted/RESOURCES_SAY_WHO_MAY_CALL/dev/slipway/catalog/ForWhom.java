package dev.slipway.catalog;

import jakarta.ws.rs.Path;

/** Does not say who may call it. */
@Path("/for-whom")
class ForWhom {}
