package dev.slipway.decisions;

import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;

import dev.slipway.testing.Bodies;
import dev.slipway.testing.Records;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;

/** Decisions of tests. */
final class Given {

    private Given() {}

    /** A body for a decision on a product that says more than it must; null takes away. */
    static Map<String, Object> body(String product, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Bodies.of("decisions", product));
        body.putAll(more);
        body.values().removeIf(value -> value == null);
        return body;
    }

    static String proposal(String product, Map<String, ?> more) {
        return create("decisions", body(product, more));
    }

    static String decided(String product) {
        return decided(product, Map.of());
    }

    static String decided(String product, Map<String, ?> more) {
        String decision = proposal(product, more);
        decide(decision).statusCode(200);
        return decision;
    }

    /** A proposal to reverse a decision. */
    static String reversal(String product, String decision) {
        return proposal(product, Map.of("reversesId", id(decision)));
    }

    static ValidatableResponse decide(String decision) {
        return move(decision, Map.of("to", "DECIDED"));
    }

    static ValidatableResponse post(Map<String, ?> body) {
        return Records.post("decisions", body);
    }
}
