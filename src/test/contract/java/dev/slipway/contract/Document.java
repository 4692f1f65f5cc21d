package dev.slipway.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;

/** The committed OpenAPI document, whole, as the judge of requests and answers. */
final class Document {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    /** Headers that every HTTP answer may have, described or not. */
    private static final Set<String> PLAIN = Set.of(
            "content-type",
            "content-length",
            "content-language",
            "content-encoding",
            "transfer-encoding",
            "vary",
            "cache-control",
            "allow",
            "accept-patch",
            "connection",
            "date",
            "content-security-policy",
            "referrer-policy",
            "x-robots-tag",
            "x-content-type-options",
            "x-frame-options");

    private final JsonNode root;
    private final Map<JsonNode, JsonSchema> schemas = new HashMap<>();

    Document(Path file) throws IOException {
        root = new ObjectMapper(yaml()).readTree(file.toFile());
    }

    JsonNode paths() {
        return root.get("paths");
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").textValue().substring(1)) : node;
    }

    JsonNode operation(Call call) {
        return paths().get(call.template()).get(call.method().toLowerCase(Locale.ROOT));
    }

    /** What the document does not allow of a request; empty where the document allows it. */
    List<String> violations(Call call) {
        JsonNode operation = operation(call);
        List<String> violations = new ArrayList<>();
        Map<String, JsonNode> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (JsonNode reference : operation.path("parameters")) {
            JsonNode parameter = resolved(reference);
            String name = parameter.get("name").textValue();
            if (parameter.get("in").textValue().equals("query")) known.put(name, parameter);
            List<String> values = call.values(parameter.get("in").textValue(), name);
            if (values.isEmpty()) {
                if (parameter.path("required").asBoolean()) violations.add("no " + name);
                continue;
            }
            JsonNode schema = resolved(parameter.get("schema"));
            violations(schema, value(schema, values, parameter.path("explode").asBoolean(true)))
                    .forEach(violation -> violations.add(name + ": " + violation));
        }
        for (String name : call.query().keySet()) {
            if (!known.containsKey(name)) violations.add("no parameter " + name);
        }
        if (operation.has("requestBody")) {
            JsonNode content =
                    resolved(operation.get("requestBody")).path("content").path(call.contentType());
            if (content.isMissingNode()) violations.add("no body of " + call.contentType());
            else violations.addAll(violations(content.get("schema"), call.body()));
        }
        return violations;
    }

    /** What the document does not say of an answer; empty where it describes the answer. */
    List<String> violations(Call call, int status, HttpHeaders headers, String body) {
        JsonNode described = resolved(operation(call).get("responses")).get(String.valueOf(status));
        if (described == null) return List.of("the document has no answer " + status);
        JsonNode response = resolved(described);
        List<String> violations = new ArrayList<>();
        Set<String> names = new java.util.TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        response.path("headers").fieldNames().forEachRemaining(names::add);
        for (String name : headers.map().keySet()) {
            if (!PLAIN.contains(name.toLowerCase(Locale.ROOT)) && !names.contains(name))
                violations.add("the document has no header " + name);
        }
        String type = headers.firstValue("Content-Type").orElse("").split(";")[0];
        JsonNode content = response.path("content");
        if (type.isEmpty() && body.isEmpty() && content.isMissingNode()) return violations;
        if (!content.has(type)) violations.add("answer " + status + " has no " + type);
        else if (type.endsWith("/json") || type.endsWith("+json"))
            violations.addAll(violations(content.get(type).get("schema"), body));
        return violations;
    }

    /** A parameter's values as the JSON that its schema speaks of. */
    private JsonNode value(JsonNode schema, List<String> values, boolean exploded) {
        if (!schema.path("type").asText().equals("array")) return scalar(schema, values.get(values.size() - 1));
        ArrayNode array = JSON.createArrayNode();
        JsonNode items = resolved(schema.get("items"));
        for (String value : values) {
            for (String part : exploded ? new String[] {value} : value.split(",", -1)) array.add(scalar(items, part));
        }
        return array;
    }

    private static JsonNode scalar(JsonNode schema, String text) {
        return switch (schema.path("type").asText()) {
            case "boolean" -> text.equals("true") || text.equals("false")
                    ? BooleanNode.valueOf(text.equals("true"))
                    : TextNode.valueOf(text);
            case "integer" -> text.matches("-?\\d{1,18}") ? LongNode.valueOf(Long.parseLong(text)) : TextNode.valueOf(text);
            default -> TextNode.valueOf(text);
        };
    }

    private List<String> violations(JsonNode schema, String body) {
        try {
            return violations(schema, JSON.readTree(body));
        } catch (JsonProcessingException malformed) {
            return List.of("the body is not JSON");
        }
    }

    private List<String> violations(JsonNode schema, JsonNode value) {
        JsonSchema compiled = schemas.computeIfAbsent(schema, wanted -> {
            ObjectNode whole = JSON.createObjectNode();
            whole.set("components", root.get("components"));
            whole.setAll((ObjectNode) wanted);
            return SCHEMAS.getSchema(whole, STRICT);
        });
        List<String> violations = new ArrayList<>();
        compiled.validate(value).forEach(violation -> violations.add(violation.toString()));
        return violations;
    }

    /** Of a document of any size; the reader would stop at 3 MiB. */
    private static YAMLFactory yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        return YAMLFactory.builder().loaderOptions(options).build();
    }
}
