package dev.slipway.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;

/** The committed OpenAPI document, as a judge of exchanges. */
public final class Document {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode root;
    private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

    private Document(JsonNode root) {
        this.root = root;
    }

    public static Document committed() {
        try {
            Path file = Path.of("openapi", "openapi.yaml");
            return new Document(new ObjectMapper(yaml()).readTree(file.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All paths with their operations. */
    public JsonNode paths() {
        return root.get("paths");
    }

    /** The names of all that clients say of a resource's records. */
    public Set<String> fields(String resource) {
        Set<String> names = new TreeSet<>();
        JsonNode create = paths().path("/api/v1/" + resource).path("post");
        resolved(create.at("/requestBody/content").path("application/json").path("schema"))
                .path("properties")
                .fieldNames()
                .forEachRemaining(names::add);
        return names;
    }

    /** Whether reading a path takes a query parameter of this name. */
    public boolean asks(String path, String parameter) {
        JsonNode read = paths().path(path).path("get");
        return !read.isMissingNode() && new Operation(read).hasQueryParameter(parameter);
    }

    /** What is wrong with the examples of bodies in JSON, which all have one. */
    public List<String> faultsOfExamples() {
        List<String> faults = new ArrayList<>();
        paths().properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            String name = operation.getKey() + " " + path.getKey() + " ";
            judge(name, operation.getValue().path("requestBody"), faults);
            operation
                    .getValue()
                    .path("responses")
                    .properties()
                    .forEach(answer -> judge(name + answer.getKey(), answer.getValue(), faults));
        }));
        return faults;
    }

    private void judge(String name, JsonNode described, List<String> faults) {
        resolved(described).path("content").properties().forEach(content -> {
            JsonNode body = content.getValue();
            if (!isJson(content.getKey())) return;
            if (!body.has("example")) faults.add(name + ": no example");
            else
                violations(body.get("schema"), body.get("example").toString())
                        .forEach(violation -> faults.add(name + ": " + violation));
        });
    }

    /** The operation of a request; null where the document has none. */
    Operation operation(String method, String path) {
        String verb = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        Operation found = null;
        for (Map.Entry<String, JsonNode> entry : paths().properties()) {
            String template = entry.getKey();
            if (!entry.getValue().has(verb) || !matches(template, path)) continue;
            if (template.equals(path)) return new Operation(entry.getValue().get(verb));
            found = new Operation(entry.getValue().get(verb));
        }
        return found;
    }

    private static boolean matches(String template, String path) {
        String literal = Pattern.quote(template).replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q");
        return path.matches(literal);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").textValue().substring(1)) : node;
    }

    private List<String> violations(JsonNode schema, String body) {
        JsonSchema compiled = schemas.computeIfAbsent(schema, wanted -> {
            ObjectNode whole = JSON.createObjectNode();
            whole.set("components", root.get("components"));
            whole.setAll((ObjectNode) wanted);
            return SCHEMAS.getSchema(whole, STRICT);
        });
        try {
            List<String> violations = new ArrayList<>();
            compiled.validate(JSON.readTree(body)).forEach(violation -> violations.add(violation.toString()));
            return violations;
        } catch (JsonProcessingException malformed) {
            return List.of("the body is not JSON");
        }
    }

    /** One operation. */
    final class Operation {

        private final JsonNode operation;

        private Operation(JsonNode operation) {
            this.operation = operation;
        }

        /** What is wrong with an answer. */
        List<String> response(int status, String type, String body) {
            JsonNode described = operation.path("responses").get(String.valueOf(status));
            if (described == null) return List.of("the document has no answer " + status);
            JsonNode content = resolved(described).path("content");
            if (type.isEmpty()) return List.of();
            if (!content.has(type)) return List.of("answer " + status + " has no " + type);
            if (body == null || !isJson(type)) return List.of();
            return violations(content.get(type).get("schema"), body);
        }

        /** What is wrong with the body of a request. */
        List<String> request(String type, String body) {
            JsonNode content = operation.path("requestBody").path("content");
            if (!content.has(type)) return List.of("a request has no body of " + type);
            if (!isJson(type)) return List.of();
            return violations(content.get(type).get("schema"), body);
        }

        boolean hasHeader(int status, String name) {
            JsonNode headers = resolved(operation.path("responses").path(String.valueOf(status)))
                    .path("headers");
            List<String> names = new ArrayList<>();
            headers.fieldNames().forEachRemaining(header -> names.add(header.toLowerCase(Locale.ROOT)));
            return names.contains(name);
        }

        boolean hasQueryParameter(String name) {
            for (JsonNode parameter : operation.path("parameters")) {
                if (resolved(parameter).path("name").asText().equals(name)) return true;
            }
            return false;
        }
    }

    /** Whether all of a body is one JSON value, which lines of JSON are not. */
    private static boolean isJson(String type) {
        return type.endsWith("/json") || type.endsWith("+json");
    }

    /** Of a document of any size; the reader would stop at 3 MiB. */
    private static YAMLFactory yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        return YAMLFactory.builder().loaderOptions(options).build();
    }
}
