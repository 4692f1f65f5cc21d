package dev.slipway.start;

import dev.slipway.security.Open;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The way in: where the document, Swagger UI and the health checks are. */
@Path("/api/v1")
@Open
@Tag(name = "Service", description = "服务: the way in.")
@Produces(MediaType.APPLICATION_JSON)
class IndexResource {

    /** Where everything is. */
    @Schema(name = "Index", description = "Where everything is (入口).")
    record Index(
            @Schema(required = true) String name,

            @Schema(required = true, format = "uri-reference", description = "The OpenAPI document.")
            URI document,

            @Schema(required = true, format = "uri-reference")
            URI swaggerUi,

            @Schema(required = true, format = "uri-reference")
            URI health) {}

    private static final Index INDEX =
            new Index("Slipway", URI.create("/q/openapi"), URI.create("/q/swagger-ui"), URI.create("/q/health"));

    @GET
    @Operation(
            operationId = "getIndex",
            summary = "Where everything is",
            description = "The addresses of the document, Swagger UI and the health checks (入口). Open to everybody.")
    public Index index() {
        return INDEX;
    }
}
