package dev.slipway.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.slipway.api.Scalars;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The records of a batch by the local names that operations give them. */
final class References {

    private static final Pattern FORM = Pattern.compile("\\$ref:([A-Za-z0-9_-]{1,60})");

    private final Map<String, UUID> ids = new HashMap<>();

    /** The local names that an operation refers to. */
    static Set<String> in(BatchOperation operation) {
        Set<String> names = new TreeSet<>();
        if (operation.id() != null) names(TextNode.valueOf(operation.id()), names);
        if (operation.body() != null) names(operation.body(), names);
        return names;
    }

    private static void names(JsonNode json, Set<String> names) {
        Matcher reference = FORM.matcher(json.asText());
        if (json.isTextual() && reference.matches()) names.add(reference.group(1));
        json.forEach(part -> names(part, names));
    }

    void put(String name, UUID id) {
        if (name != null) ids.put(name, id);
    }

    UUID id(String text) {
        Matcher reference = FORM.matcher(text);
        if (reference.matches()) return ids.get(reference.group(1));
        return Scalars.isUuid(text) ? UUID.fromString(text) : null;
    }

    /** What a client says, with ids in the place of names. */
    ObjectNode resolved(ObjectNode body) {
        return (ObjectNode) replaced(body.deepCopy());
    }

    private JsonNode replaced(JsonNode json) {
        if (json instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(replaced(field.getValue())));
        } else if (json instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) array.set(i, replaced(array.get(i)));
        } else if (json.isTextual()) {
            Matcher reference = FORM.matcher(json.textValue());
            // a batch that refers to what it does not make is refused before; elsewhere such a text is a text
            if (reference.matches() && ids.containsKey(reference.group(1))) {
                return TextNode.valueOf(String.valueOf(ids.get(reference.group(1))));
            }
        }
        return json;
    }
}
