package dev.slipway.feedback;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;

import dev.slipway.testing.Bodies;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Feedback of tests. */
final class Given {

    private Given() {}

    /** What is said of feedback on a product that is judged already; null takes away. */
    static Map<String, Object> said(String product, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Bodies.of("feedback", product));
        body.putAll(more);
        body.values().removeIf(value -> value == null);
        return body;
    }

    static String feedback(String product, Map<String, ?> more) {
        return create("feedback", said(product, more));
    }

    static String feedback(String product) {
        return feedback(product, Map.of());
    }

    static String plan(String product) {
        return create("launch-plans", Bodies.of("launch-plans", product));
    }

    static String feature(String product) {
        return id(create("features", Bodies.of("features", product)));
    }

    static List<String> features(String... ids) {
        return List.of(ids);
    }

    static ValidatableResponse merge(String duplicate, String into) {
        return admin().header("If-Match", "*")
                .body(Map.of("targetId", id(into)))
                .post(duplicate + "/merge")
                .then();
    }
}
