package dev.slipway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Specmatic 2.0.49 can read of the document, made anew for each run: it knows OpenAPI 3.0, does not follow
 * references to parameters, and reads neither lists of types nor anyOf with null. Only the requests are kept, for only
 * they are generated from this copy; answers are judged by the {@linkplain Document document itself}.
 *
 * <p>The parameters {@code fields} and {@code asOf} are left out: with them an answer holds less than its schema
 * requires, by design. There are several copies, each with a few of the other parameters of each query.
 */
final class SimplifiedDocument {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> LEFT_OUT = Set.of("fields", "asOf");
    /** Keywords that mean the same in OpenAPI 3.0. */
    private static final Set<String> KEPT = Set.of(
            "type",
            "format",
            "enum",
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "minItems",
            "maxItems",
            "required");

    /** So many parameters of a query at once; Specmatic tries each of their combinations. */
    private static final int QUERY = 2;

    private final Document document;
    private final int part;

    private SimplifiedDocument(Document document, int part) {
        this.document = document;
        this.part = part;
    }

    /** Copies that together have every operation with each of its parameters. */
    static List<String> of(Document document) {
        List<String> copies = new ArrayList<>();
        for (int part = 0; ; part++) {
            ObjectNode copy = new SimplifiedDocument(document, part).simplified();
            if (copy.get("paths").isEmpty()) return copies;
            copies.add(copy.toPrettyString());
        }
    }

    private ObjectNode simplified() {
        ObjectNode copy = JSON.createObjectNode().put("openapi", "3.0.3");
        copy.putObject("info").put("title", "Slipway").put("version", "1");
        ObjectNode paths = copy.putObject("paths");
        for (Map.Entry<String, JsonNode> path : document.paths().properties()) {
            ObjectNode operations = JSON.createObjectNode();
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (!operation.getValue().has("responses")) continue;
                ObjectNode simple = operation(operation.getValue());
                if (simple != null) operations.set(operation.getKey(), simple);
            }
            if (!operations.isEmpty()) paths.set(path.getKey(), operations);
        }
        return copy;
    }

    /** An operation with this part of the parameters of its query; null where it has no such part. */
    private ObjectNode operation(JsonNode operation) {
        // it makes texts, and no files
        JsonNode taken = operation.path("requestBody").path("content");
        if (taken.has("application/pdf") || taken.has("application/zip")) return null;
        // nor does it read an answer that has no end
        if (!operation.at("/responses/200/content/text~1event-stream").isMissingNode()) return null;
        int asked = 0;
        ObjectNode copy = JSON.createObjectNode();
        ArrayNode parameters = copy.putArray("parameters");
        for (JsonNode reference : operation.path("parameters")) {
            JsonNode parameter = document.resolved(reference);
            if (LEFT_OUT.contains(parameter.get("name").textValue())) continue;
            if (parameter.get("in").textValue().equals("query") && asked++ / QUERY != part) continue;
            ObjectNode kept = parameters.addObject();
            for (String keyword : new String[] {"name", "in", "required", "style", "explode"}) {
                if (parameter.has(keyword)) kept.set(keyword, parameter.get(keyword));
            }
            kept.set("schema", schema(parameter.get("schema")));
        }
        if (part > 0 && asked <= part * QUERY) return null;
        if (operation.has("requestBody")) {
            ObjectNode content =
                    copy.putObject("requestBody").put("required", true).putObject("content");
            JsonNode described = document.resolved(operation.get("requestBody")).get("content");
            for (Map.Entry<String, JsonNode> type : described.properties()) {
                content.putObject(type.getKey())
                        .set("schema", schema(type.getValue().get("schema")));
            }
        }
        ObjectNode responses = copy.putObject("responses");
        responses.putObject(success(operation)).put("description", "success");
        responses.putObject("400").put("description", "failure");
        return copy;
    }

    /** The one success that Specmatic makes its requests for. */
    private static String success(JsonNode operation) {
        for (Map.Entry<String, JsonNode> response : operation.get("responses").properties()) {
            if (response.getKey().startsWith("2")) return response.getKey();
        }
        throw new IllegalArgumentException("an operation without success");
    }

    private ObjectNode schema(JsonNode original) {
        JsonNode schema = document.resolved(original);
        ObjectNode copy = JSON.createObjectNode();
        for (JsonNode part : schema.path("allOf")) merge(copy, schema(part));
        for (JsonNode alternative : schema.path("anyOf")) {
            if (alternative.path("type").asText().equals("null")) copy.put("nullable", true);
            else merge(copy, schema(alternative));
        }
        for (String keyword : KEPT) {
            if (schema.has(keyword)) copy.set(keyword, schema.get(keyword));
        }
        for (JsonNode type : schema.path("type")) {
            if (type.textValue().equals("null")) copy.put("nullable", true);
            else copy.set("type", type);
        }
        if (copy.path("nullable").asBoolean() && copy.has("enum"))
            copy.set("enum", copy.get("enum").<ArrayNode>deepCopy().addNull());
        // the whole of a string must match where Specmatic makes one, and any text has a visible character
        if (schema.path("pattern").asText().equals("\\S")) {
            copy.remove("pattern");
            copy.put("minLength", 1);
        }
        // it cannot make a text of a pattern whose length is limited besides
        if (copy.has("pattern")) copy.remove(List.of("minLength", "maxLength"));
        // its patterns know these as signs of their own
        if (copy.has("pattern"))
            copy.put("pattern", copy.get("pattern").textValue().replaceAll("[\"#]", "\\\\$0"));
        // a text in parentheses it takes for the name of a type
        if (copy.has("pattern"))
            copy.put("pattern", copy.get("pattern").textValue().replace("[!-~]", "[!-'*-~]"));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (property.getValue().path("readOnly").asBoolean()) continue;
            copy.withObject("/properties").set(property.getKey(), schema(property.getValue()));
        }
        if (schema.has("items")) copy.set("items", schema(schema.get("items")));
        if (schema.path("additionalProperties").isObject())
            copy.set("additionalProperties", schema(schema.get("additionalProperties")));
        return copy;
    }

    private static void merge(ObjectNode into, ObjectNode part) {
        for (Map.Entry<String, JsonNode> keyword : part.properties()) {
            if (keyword.getKey().equals("properties"))
                into.withObject("/properties").setAll((ObjectNode) keyword.getValue());
            else if (keyword.getKey().equals("required"))
                into.withArray("/required").addAll((ArrayNode) keyword.getValue());
            else into.set(keyword.getKey(), keyword.getValue());
        }
    }
}
