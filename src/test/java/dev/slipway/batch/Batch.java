package dev.slipway.batch;

import static dev.slipway.testing.Api.admin;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Batches that tests send. */
final class Batch {

    private final String resource;
    private final Map<String, Object> body = new HashMap<>();
    private RequestSpecification caller = admin();

    private Batch(String resource, List<Map<String, Object>> operations) {
        this.resource = resource;
        body.put("operations", operations);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static Batch of(String resource, Map<String, Object>... operations) {
        return new Batch(resource, List.of(operations));
    }

    static Batch of(String resource, List<Map<String, Object>> operations) {
        return new Batch(resource, operations);
    }

    Batch with(String option, Object value) {
        body.put(option, value);
        return this;
    }

    Batch as(RequestSpecification other) {
        caller = other;
        return this;
    }

    ValidatableResponse send() {
        return caller.body(body).post("/api/v1/" + resource + "/batch").then();
    }

    static Map<String, Object> operation(String op, Object... fields) {
        Map<String, Object> operation = new HashMap<>(Map.of("op", op));
        for (int i = 0; i < fields.length; i += 2) operation.put((String) fields[i], fields[i + 1]);
        return operation;
    }

    static Map<String, Object> create(Map<String, ?> body) {
        return operation("CREATE", "body", body);
    }

    static Map<String, Object> person(String name) {
        return create(Map.of("name", name));
    }
}
