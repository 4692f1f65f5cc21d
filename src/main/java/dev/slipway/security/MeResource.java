package dev.slipway.security;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who the caller is, over HTTP. */
@Path("/api/v1/me")
@AnyCaller
@Tag(name = "Me", description = "我: who the caller is and what the caller may do at most.")
@Produces(MediaType.APPLICATION_JSON)
class MeResource {

    @Inject
    CurrentCaller caller;

    @GET
    @Operation(
            operationId = "getMe",
            summary = "Who am I",
            description = "The caller (当前调用者) whose token the request shows: roles, scopes and products.")
    public Me me() {
        return Me.of(caller.get());
    }
}
