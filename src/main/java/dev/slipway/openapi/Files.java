package dev.slipway.openapi;

import dev.slipway.files.FileType;
import dev.slipway.files.Upload;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The operations that take files and those that answer with one. */
final class Files {

    private static final Set<String> UPLOADS = Set.of("uploadMaterialVersion", "createImport");

    /** What can be imported. */
    private static final List<String> IMPORTED = List.of(
            "text/csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/json",
            "application/x-ndjson",
            "application/zip");

    private static final Set<String> DOWNLOADS = Set.of("getMaterialVersionContent");

    private Files() {}

    static void describe(Operation operation, Examples examples) {
        if (UPLOADS.contains(operation.getOperationId())) upload(operation, examples);
        if (DOWNLOADS.contains(operation.getOperationId())) download(operation);
        if (operation.getOperationId().equals("getImportRefusals")) {
            operation
                    .getResponses()
                    .getAPIResponse("200")
                    .addHeader("Content-Disposition", Headers.ref("Content-Disposition"));
        }
    }

    private static void upload(Operation operation, Examples examples) {
        operation.setRequestBody(OASFactory.createRequestBody()
                .description("The bytes of the file, as they are.")
                .content(operation.getOperationId().equals("createImport") ? imported(examples) : bytes()));
        operation.addParameter(OASFactory.createParameter()
                .in(Parameter.In.HEADER)
                .name("Content-Digest")
                .description(
                        "The checksum of the file (RFC 9530), `sha-256=:<base64>:`; where it is sent, it must be that.")
                .schema(string().maxLength(500)));
    }

    private static void download(Operation operation) {
        APIResponse file = OASFactory.createAPIResponse()
                .description("The file, to be saved.")
                .content(bytes());
        APIResponse unchanged = OASFactory.createAPIResponse().description("The reader has it already.");
        for (APIResponse response : List.of(file, unchanged)) {
            response.addHeader("ETag", checksum());
            response.addHeader("Content-Disposition", Headers.ref("Content-Disposition"));
        }
        operation.getResponses().addAPIResponse("200", file);
        operation.getResponses().addAPIResponse("304", unchanged);
        operation.addParameter(Parameters.ref("IfNoneMatch"));
    }

    /** Generators of clients know bytes by this format, though OpenAPI 3.1 no longer does. */
    private static Content bytes() {
        Content content = OASFactory.createContent();
        for (FileType type : FileType.values()) {
            Schema bytes = string().format("binary").maxLength(Upload.MOST_BYTES);
            content.addMediaType(type.mediaType(), OASFactory.createMediaType().schema(bytes));
        }
        return content;
    }

    /** As large as the operator lets it be. */
    private static Content imported(Examples examples) {
        Map<?, ?> files = (Map<?, ?>) examples.operation("createImport.request", List.of());
        Content content = OASFactory.createContent();
        for (String type : IMPORTED) {
            // generators of clients would make a text of what is JSON already
            Schema bytes = type.equals("application/json")
                    ? OASFactory.createSchema().description("An array of objects, or a page with `items`.")
                    : string().format("binary").maxLength(1 << 30);
            content.addMediaType(
                    type, OASFactory.createMediaType().schema(bytes).example(files.get(type)));
        }
        return content;
    }

    private static Header checksum() {
        return OASFactory.createHeader()
                .description("The SHA-256 checksum of the file in quotes; send it as If-None-Match.")
                .schema(string().maxLength(5000));
    }

    private static Schema string() {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING));
    }
}
