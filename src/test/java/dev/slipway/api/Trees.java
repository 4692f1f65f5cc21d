package dev.slipway.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Arbitrary JSON whose names are few, so that two trees often meet. */
final class Trees {

    private static final int DEPTH = 3;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Trees() {}

    static Arbitrary<JsonNode> any(String... names) {
        Arbitrary<JsonNode> trees = leaves();
        for (int i = 0; i < DEPTH; i++) {
            Arbitrary<JsonNode> parts = trees;
            trees = Arbitraries.oneOf(leaves(), objects(parts, names).map(JsonNode.class::cast), arrays(parts));
        }
        return trees;
    }

    static Arbitrary<ObjectNode> objects(String... names) {
        return objects(any(names), names);
    }

    private static Arbitrary<JsonNode> leaves() {
        return Arbitraries.oneOf(
                Arbitraries.just(NODES.nullNode()),
                Arbitraries.integers().map(NODES::numberNode),
                Arbitraries.of(true, false).map(NODES::booleanNode),
                Arbitraries.strings().ofMaxLength(5).map(NODES::textNode));
    }

    private static Arbitrary<ObjectNode> objects(Arbitrary<JsonNode> parts, String... names) {
        return Arbitraries.maps(Arbitraries.of(names), parts).ofMaxSize(3).map(fields -> {
            ObjectNode object = NODES.objectNode();
            fields.forEach(object::set);
            return object;
        });
    }

    private static Arbitrary<JsonNode> arrays(Arbitrary<JsonNode> parts) {
        return parts.list().ofMaxSize(3).map(elements -> NODES.arrayNode().addAll(elements));
    }
}
