package dev.slipway.conventions;

import dev.slipway.security.Open;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A resource with a bug, for tests only. */
@Path("/buggy")
@Open
class BuggyResource {

    @GET
    @Operation(hidden = true)
    public String fail() {
        throw new IllegalStateException("select secret from vault");
    }
}
