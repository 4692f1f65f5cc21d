package dev.slipway.openapi;

import dev.slipway.export.ListForm;
import dev.slipway.forms.Form;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The answers that can be read in several forms: those of operations with the parameter {@code format}. */
final class Forms {

    /** Its answer is not to be kept. */
    private static final String FLEETING = "getSharedRoadmap";

    private static final int LARGEST = 20_000_000;
    private static final int MOST_RECORDS = 100_000_000;

    private Forms() {}

    static void describe(Operation operation, Components components, Examples examples) {
        List<String> names = names(operation, components);
        if (names.isEmpty()) return;
        APIResponse shown = operation.getResponses().getAPIResponse("200");
        shown.description("What was asked for, in the form that was asked for.");
        shown.setContent(content(names, shown.getContent(), examples));
        shown.addHeader("Content-Disposition", Headers.ref("Content-Disposition"));
        if (FLEETING.equals(operation.getOperationId())) return;
        APIResponse unchanged = OASFactory.createAPIResponse().description("The reader has it already.");
        unchanged.addHeader("Content-Disposition", Headers.ref("Content-Disposition"));
        for (APIResponse response : List.of(shown, unchanged)) response.addHeader("ETag", etag());
        operation.getResponses().addAPIResponse("304", unchanged);
        operation.addParameter(Parameters.ref("IfNoneMatch"));
    }

    /** The forms that there are, JSON first. */
    private static List<String> names(Operation operation, Components components) {
        if (operation.getParameters() == null) return List.of();
        return operation.getParameters().stream()
                .filter(parameter -> "format".equals(parameter.getName()))
                .map(parameter -> parameter.getSchema().getRef())
                .map(ref -> components.getSchemas().get(ref.substring(ref.lastIndexOf('/') + 1)))
                .flatMap(schema -> schema.getEnumeration().stream())
                .map(String::valueOf)
                .toList();
    }

    /** A whole list, as long as it may be. */
    static APIResponse exported(APIResponse response, ResourceModel resource, Object example) {
        Schema all = OASFactory.createSchema()
                .type(List.of(SchemaType.ARRAY))
                .items(Schemas.ref(resource.name()))
                .maxItems(MOST_RECORDS);
        Content content = OASFactory.createContent();
        for (ListForm form : ListForm.values()) {
            Schema schema = form == ListForm.json ? all : form == ListForm.xlsx ? binary() : text();
            content.addMediaType(
                    form.type().toString(), OASFactory.createMediaType().schema(schema));
        }
        content.getMediaType(ListForm.json.type().toString()).setExample(List.of(example));
        response.addHeader("Content-Disposition", Headers.ref("Content-Disposition"));
        return response.content(content);
    }

    private static Content content(List<String> names, Content declared, Examples examples) {
        Schema json = declared.getMediaTypes().values().iterator().next().getSchema();
        Map<String, Object> forms =
                examples.forms(json.getRef().substring(json.getRef().lastIndexOf('/') + 1));
        Content content = OASFactory.createContent();
        for (String name : names) {
            String type = Form.TYPES.get(name).toString();
            Schema schema = name.equals("json") ? json : name.equals("pdf") ? binary() : text();
            content.addMediaType(
                    type, OASFactory.createMediaType().schema(schema).example(forms.get(type)));
        }
        return content;
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING)).maxLength(LARGEST);
    }

    private static Schema binary() {
        return text().format("binary");
    }

    private static Header etag() {
        return OASFactory.createHeader()
                .description("Differs with the answer; send it as If-None-Match.")
                .schema(OASFactory.createSchema()
                        .type(List.of(SchemaType.STRING))
                        .maxLength(5000));
    }
}
