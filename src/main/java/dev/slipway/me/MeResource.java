package dev.slipway.me;

import dev.slipway.problem.Messages;
import dev.slipway.security.AnyCaller;
import dev.slipway.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who the caller is and what the caller may do, over HTTP. */
@Path("/api/v1/me")
@AnyCaller
@Tag(name = "Me", description = "我: who the caller is and what the caller may do.")
@Produces(MediaType.APPLICATION_JSON)
class MeResource {

    @Inject
    CurrentCaller caller;

    @Inject
    Responsibilities responsibilities;

    @Inject
    AskPermissions permissions;

    @GET
    @Operation(
            operationId = "getMe",
            summary = "Who am I",
            description = "The caller (当前调用者) whose token the request shows: roles, scopes, products, and for a person"
                    + " today's teams and the product lines that the person manages.")
    public Me me() {
        Responsibilities.Found found = responsibilities.of(caller.get().person());
        return Me.of(caller.get(), found.teams(), found.productLines());
    }

    @GET
    @Path("permissions")
    @Operation(
            operationId = "getMyPermissions",
            summary = "What may I do",
            description = "What the caller may do (权限) with the records of a resource, or with one record, and every"
                    + " reason why not. Which states a record can move to, its transitions say.")
    public Permissions permissions(
            @QueryParam("resource")
                    @Parameter(required = true, description = "The resource, as in paths: `products`, `team-members` …")
                    String resource,
            @QueryParam("id") @Parameter(description = "One record; 404 where the caller may not know of it.") UUID id,
            @QueryParam("productId") @Parameter(description = "The product (产品) that a new record would belong to.")
                    UUID productId,
            @QueryParam("productLineId")
                    @Parameter(description = "The product line (产品线) that a new product or roadmap would belong to.")
                    UUID productLineId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return permissions.ask(
                new AskPermissions.Question(resource, id, productId, productLineId), Messages.locale(language));
    }
}
