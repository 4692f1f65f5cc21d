package dev.slipway.transfer;

import dev.slipway.api.Paging;
import dev.slipway.files.LargeFile;
import dev.slipway.files.Upload;
import dev.slipway.mapping.ImportOptions;
import dev.slipway.mapping.RowOutcome;
import dev.slipway.problem.InputError;
import dev.slipway.problem.Messages;
import dev.slipway.problem.ProblemException;
import dev.slipway.security.AnyCaller;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Imports over HTTP. */
@Path("/api/v1/imports")
@AnyCaller
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Imports",
        description =
                "导入: files whose rows become records, worked off as jobs with the rights of whoever starts them. Only who made an import and administrators see it.")
class ImportResource {

    @Inject
    Importing importing;

    @Inject
    Imports imports;

    @Inject
    RowReports reports;

    @Inject
    RefusedRows refusals;

    @POST
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Operation(
            operationId = "createImport",
            summary = "Upload a file to import",
            description =
                    "Takes the file that is the body (上传导入文件) and answers what it was found to hold; nothing is imported before the import is started."
                            + " `start=true` starts it at once with the suggested mapping, which is 202.")
    @APIResponse(
            responseCode = "201",
            description = "Uploaded.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Uploaded and started.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    public RestResponse<ImportView> create(
            @QueryParam("filename")
                    @Parameter(required = true, description = Upload.NAME)
                    @Schema(minLength = 1, maxLength = 254)
                    String filename,
            @QueryParam("resource")
                    @Parameter(
                            description = "The resource (资源) that its rows are records of, as in paths: `products` …")
                    @Schema(maxLength = 100)
                    String resource,
            @QueryParam("start")
                    @DefaultValue("false")
                    @Parameter(description = "Whether to start it at once (立即开始), with the suggested mapping.")
                    Boolean start,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "With `start`: whether rows are only tried (试运行).")
                    Boolean dryRun,
            @LargeFile Upload upload,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        if (dryRun && !start) throw ProblemException.parameter(InputError.of("dryRun", "ONLY_WITH", "start"));
        UUID id = importing.begin(upload, filename, resource);
        if (start) importing.start(id, ImportOptions.suggested(dryRun));
        return answer(start ? RestResponse.Status.ACCEPTED : RestResponse.Status.CREATED, id, uri, headers);
    }

    @POST
    @Path("{id}/start")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            operationId = "startImport",
            summary = "Start an import",
            description =
                    "Has an uploaded import (开始导入) wait for its turn; `GET` it for how far it is. Each row is done as a request of its own would be, with the rights that the caller has then, and refused rows are reported.")
    @APIResponse(
            responseCode = "202",
            description = "It waits for its turn.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    public RestResponse<ImportView> start(
            @PathParam("id") UUID id, ImportOptions options, @Context UriInfo uri, @Context HttpHeaders headers) {
        importing.start(id, options);
        return answer(RestResponse.Status.ACCEPTED, id, uri, headers);
    }

    @POST
    @Path("{id}/cancel")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Operation(
            operationId = "cancelImport",
            summary = "Cancel an import",
            description =
                    "Ends an import (取消导入) behind the rows that it is just storing, half a second later as a rule; what has been stored stays, and the answer to `GET` tells how much that is.")
    @APIResponse(
            responseCode = "202",
            description = "It is to end.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    public RestResponse<ImportView> cancel(
            @PathParam("id") UUID id, @Context UriInfo uri, @Context HttpHeaders headers) {
        importing.cancel(id);
        return answer(RestResponse.Status.ACCEPTED, id, uri, headers);
    }

    @GET
    @Operation(
            operationId = "listImports",
            summary = "List imports",
            description = "The caller's own imports (导入列表), for administrators everybody's, the latest first.")
    public ImportPage list(
            @QueryParam("limit") @DefaultValue("50") Integer limit,
            @QueryParam("cursor") String cursor,
            @Context HttpHeaders headers) {
        checkLimit(limit);
        UUID last = ImportCursor.read(cursor, "imports", UUID::fromString);
        List<StoredImport> found = imports.before(last, limit + 1);
        boolean more = found.size() > limit;
        List<StoredImport> shown = more ? found.subList(0, limit) : found;
        return new ImportPage(
                shown.stream().map(stored -> stored.view(locale(headers))).toList(),
                more ? ImportCursor.after("imports", shown.get(limit - 1).id()) : null);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getImport",
            summary = "Get an import",
            description = "The import (导入): what its file was found to hold, and how far it is.")
    public ImportView get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return imports.known(id).view(locale(headers));
    }

    @GET
    @Path("{id}/rows")
    @Operation(
            operationId = "listImportRows",
            summary = "What became of the rows of an import",
            description =
                    "What became of each row (逐行结果) that has been worked off, in the order of the file; in a dry run, what would have. Kept for some days, see `purgedAt`.")
    public ImportRowPage rows(
            @PathParam("id") UUID id,
            @QueryParam("outcome") @Parameter(description = "Only rows that this became of (行结果).")
                    List<RowOutcome> outcomes,
            @QueryParam("limit") @DefaultValue("50") Integer limit,
            @QueryParam("cursor") String cursor,
            @Context HttpHeaders headers) {
        checkLimit(limit);
        String question = id + " " + outcomes;
        Long last = ImportCursor.read(cursor, question, Long::valueOf);
        imports.known(id);
        List<Piece.Row> found = reports.after(id, last == null ? 0 : last, outcomes, limit + 1);
        boolean more = found.size() > limit;
        List<Piece.Row> shown = more ? found.subList(0, limit) : found;
        return new ImportRowPage(
                shown.stream().map(row -> view(row, locale(headers))).toList(),
                more ? ImportCursor.after(question, shown.get(limit - 1).number()) : null);
    }

    @GET
    @Path("{id}/refused.csv")
    @Produces("text/csv")
    @Operation(
            operationId = "getImportRefusals",
            summary = "The refused rows of an import",
            description =
                    "The refused rows (未导入的行) as they were, with a column of reasons: to be mended, and uploaded again. A cell that a spreadsheet would take for a formula begins with an apostrophe, which an import takes off again.")
    @APIResponse(
            responseCode = "200",
            description = "A table in UTF-8 with its mark.",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING, maxLength = Integer.MAX_VALUE),
                            example =
                                    "产品代号,名称,\"Reasons 原因\"\r\nqrmini,快付小程序,\"产品代号: must match \"\"[A-Z][A-Z0-9]{1,9}\"\"\"\r\n"))
    public Response refused(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return refusals.of(imports.known(id), locale(headers));
    }

    private static ImportRowView view(Piece.Row row, Locale locale) {
        return new ImportRowView(
                row.number(),
                row.outcome(),
                row.record(),
                row.errors().stream()
                        .map(error -> ImportRowView.Fault.of(error, locale))
                        .toList());
    }

    private static void checkLimit(int limit) {
        Paging.check(limit);
    }

    private RestResponse<ImportView> answer(RestResponse.Status status, UUID id, UriInfo uri, HttpHeaders headers) {
        return RestResponse.ResponseBuilder.<ImportView>create(status)
                .location(uri.getBaseUri().resolve("/api/v1/imports/" + id))
                .entity(imports.known(id).view(locale(headers)))
                .build();
    }

    private static Locale locale(HttpHeaders headers) {
        return Messages.locale(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
