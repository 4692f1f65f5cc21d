package dev.slipway.workspace;

import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.problem.Refusal;
import dev.slipway.security.Area;
import dev.slipway.security.AuditKind;
import dev.slipway.security.AuditLog;
import dev.slipway.security.CurrentCaller;
import dev.slipway.security.OwnArea;
import dev.slipway.security.Role;
import io.quarkus.vertx.http.Uncompressed;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The whole workspace over HTTP. */
@Path(ExportResource.PATH)
@Area(value = "workspace", read = Role.ADMIN, write = Role.ADMIN)
@Tag(name = "Workspace", description = "工作区: everything at once, to keep it safe or to move it to another Slipway.")
class ExportResource implements OwnArea {

    static final String PATH = "/api/v1/export";
    static final String TYPE = "application/zip";

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmm'Z'").withZone(ZoneOffset.UTC);

    @Inject
    ExportWorkspace workspace;

    @Inject
    CurrentCaller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @GET
    @Produces(MediaType.WILDCARD)
    @Uncompressed
    @Operation(
            operationId = "exportWorkspace",
            summary = "Everything, as one archive",
            description =
                    "The whole workspace (导出整个工作区) as it is at one moment: a ZIP of one NDJSON file for each table, with the history and"
                            + " the change feed, the uploaded files, and last `manifest.json` with the versions, rows and SHA-256 checksums. `POST"
                            + " /api/v1/imports` brings it into an empty Slipway with the same ids. It holds **personal data** (个人信息), contacts and"
                            + " confidential records: whoever takes it is written to the audit log. API tokens, the audit log and what"
                            + " connects this place with others stay. An archive whose export broke off has no end and is not taken.")
    @APIResponse(
            responseCode = "200",
            description = "The archive, sent while it is made.",
            headers =
                    @Header(
                            name = "Content-Disposition",
                            description = "Under which name to save the answer.",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 5000)),
            content =
                    @Content(
                            mediaType = TYPE,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            format = "binary",
                                            maxLength = Integer.MAX_VALUE)))
    public Response export(@Context Request request, @Context RoutingContext exchange) {
        if (!caller.get().sight().all()) CurrentCaller.forbid(Refusal.of("PRODUCTS_ONLY"));
        String name = "slipway-workspace-" + MINUTE.format(clock.instant()) + ".zip";
        Response.ResponseBuilder answer = Response.ok()
                .type(TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '"');
        if (request.getMethod().equals(HttpMethod.HEAD)) return answer.build();
        if (!workspace.enter()) {
            throw new ProblemException(
                            ProblemType.SERVICE_UNAVAILABLE,
                            "detail.too-many-workspace-exports",
                            ExportWorkspace.MOST_AT_ONCE)
                    .with(HttpHeaders.RETRY_AFTER, "60");
        }
        exchange.addEndHandler(ended -> workspace.leave());
        workspace.prepare();
        audit.write(AuditKind.WORKSPACE_EXPORTED, caller.get(), null, name);
        StreamingOutput archive = workspace::to;
        return answer.entity(archive).build();
    }
}
