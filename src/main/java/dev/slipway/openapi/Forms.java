package dev.slipway.openapi;

import dev.slipway.rendering.Format;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The answers that show a roadmap, in each of their forms. */
final class Forms {

    private static final String CACHED = "getRoadmapTimeline";
    private static final Set<String> OPERATIONS = Set.of(CACHED, "getSharedRoadmap");
    private static final int LARGEST = 20_000_000;

    private Forms() {}

    static void describe(Operation operation, Examples examples) {
        if (!OPERATIONS.contains(operation.getOperationId())) return;
        APIResponse shown = OASFactory.createAPIResponse()
                .description("The roadmap in the form that was asked for.")
                .content(content(examples));
        shown.addHeader("Content-Disposition", Headers.ref("Content-Disposition"));
        operation.getResponses().addAPIResponse("200", shown);
        if (!CACHED.equals(operation.getOperationId())) return;
        APIResponse unchanged = OASFactory.createAPIResponse().description("The reader has it already.");
        unchanged.addHeader("Content-Disposition", Headers.ref("Content-Disposition"));
        for (APIResponse response : List.of(shown, unchanged)) response.addHeader("ETag", etag());
        operation.getResponses().addAPIResponse("304", unchanged);
        operation.addParameter(Parameters.ref("IfNoneMatch"));
    }

    private static Content content(Examples examples) {
        Content content = OASFactory.createContent();
        for (Format format : Format.values()) {
            content.addMediaType(
                    format.mediaType(),
                    OASFactory.createMediaType()
                            .schema(format == Format.json ? Schemas.ref("Timeline") : text())
                            .example(examples.form(format.mediaType())));
        }
        return content;
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING)).maxLength(LARGEST);
    }

    private static Header etag() {
        return OASFactory.createHeader()
                .description("Differs with the answer; send it as If-None-Match.")
                .schema(OASFactory.createSchema()
                        .type(List.of(SchemaType.STRING))
                        .maxLength(5000));
    }
}
