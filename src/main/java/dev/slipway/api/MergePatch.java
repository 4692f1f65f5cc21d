package dev.slipway.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A JSON merge patch (RFC 7396) to a record of type {@code D}; null removes a field. */
public record MergePatch<D extends Record>(ObjectNode patch) {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    /** A patch that changes nothing. */
    public static <D extends Record> MergePatch<D> none() {
        return new MergePatch<>(JsonNodeFactory.instance.objectNode());
    }

    /** The target as it is after the patch; neither argument is changed. */
    public static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) return patch.deepCopy();
        ObjectNode merged = target instanceof ObjectNode object ? object.deepCopy() : changes.objectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                JsonNode old = merged.get(change.getKey());
                merged.set(change.getKey(), merge(old == null ? changes.nullNode() : old, change.getValue()));
            }
        });
        return merged;
    }
}
