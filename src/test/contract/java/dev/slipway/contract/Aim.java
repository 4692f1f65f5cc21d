package dev.slipway.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Points requests at what exists: a made-up id becomes that of a record, a made-up ETag becomes {@code *}, and a
 * made-up text where the server knows more than the document can say (an e-mail address, a language, a time zone)
 * becomes a real one. Values that are wrong by the document stay wrong.
 */
final class Aim {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UUID_PATTERN = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Map<String, String> REFERENCES = Map.of(
            "productId", "products",
            "products", "products",
            "productLineId", "product-lines",
            "managerId", "people",
            "personId", "people");

    private final Map<String, List<String>> ids = new HashMap<>();
    private int turn;

    /** Makes the records of a resource known. */
    void learn(String resource, List<String> known) {
        ids.put(resource, known);
    }

    Call aimed(Call call) {
        String resource = resource(call.template());
        Call aimed = call;
        if (call.template().contains("{id}")) {
            String[] names = call.template().split("/", -1);
            String[] values = call.path().split("/", -1);
            for (int i = 0; i < Math.min(names.length, values.length); i++) {
                if (names[i].equals("{id}")) values[i] = existing(resource, values[i]);
            }
            aimed = aimed.withPath(String.join("/", values));
        }
        Map<String, List<String>> query = new LinkedHashMap<>(call.query());
        query.replaceAll((name, values) -> values.stream()
                .map(value -> existing(name.equals("id") ? resource : REFERENCES.get(name), value))
                .collect(Collectors.toCollection(ArrayList::new)));
        // no cursor can be made up
        query.remove("cursor");
        aimed = aimed.withQuery(query);
        if (call.headers().getOrDefault("If-Match", "").contains("\""))
            aimed = aimed.withHeader("If-Match", "*");
        // no ETag can be made up, and Specmatic's hold characters that no header can
        if (call.headers().getOrDefault("If-None-Match", "").contains("\""))
            aimed = aimed.withHeader("If-None-Match", "\"0\"");
        if (call.body().isEmpty()) return aimed;
        try {
            JsonNode body = JSON.readTree(call.body());
            if (body instanceof ObjectNode object) aimed = aimed.withBody(aimed(object).toString());
            return aimed;
        } catch (JsonProcessingException malformed) {
            return aimed;
        }
    }

    /** The id in a path, where it has one. */
    static String id(Call call) {
        List<String> values = call.values("path", "id");
        return values.isEmpty() || !values.get(0).matches(UUID_PATTERN) ? null : values.get(0);
    }

    static String resource(String template) {
        String[] parts = template.split("/");
        return parts.length > 3 ? parts[3] : "";
    }

    private ObjectNode aimed(ObjectNode body) {
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            String resource = REFERENCES.get(field.getKey());
            if (field.getValue().isTextual())
                field.setValue(body.textNode(aimed(
                        field.getKey(), resource, field.getValue().textValue())));
            else if (resource != null && field.getValue() instanceof ArrayNode list) {
                for (int i = 0; i < list.size(); i++) {
                    if (list.get(i).isTextual())
                        list.set(i, existing(resource, list.get(i).textValue()));
                }
            }
        }
        return body;
    }

    private String aimed(String name, String resource, String value) {
        if (value.isBlank() || value.length() > 254) return value;
        return switch (name) {
            case "email" -> UUID.randomUUID() + "@example.com";
            case "locale" -> "zh-CN";
            case "timeZone" -> "Asia/Shanghai";
            default -> existing(resource, value);
        };
    }

    private String existing(String resource, String value) {
        List<String> known = ids.get(resource);
        if (known == null || known.isEmpty() || !value.matches(UUID_PATTERN)) return value;
        return known.get(turn++ % known.size());
    }
}
