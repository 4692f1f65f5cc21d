package dev.slipway.conventions;

import static dev.slipway.testing.Api.admin;

import dev.slipway.testing.Api;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Records for the tests of the conventions to work on. */
final class Samples {

    static final String PRODUCTS = "/api/v1/products";
    static final String RELEASES = "/api/v1/releases";
    static final String PEOPLE = "/api/v1/people";

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private Samples() {}

    /** A word that no other record has. */
    static String word() {
        return "w" + (100_000 + SERIAL.incrementAndGet());
    }

    /** The path of a new product with a name. */
    static String product(String name) {
        return product(Map.of("name", name));
    }

    /** The path of a new product with some fields. */
    static String product(Map<String, ?> fields) {
        Map<String, Object> whole = new HashMap<>(Map.of("key", Api.key(), "name", "Sample"));
        whole.putAll(fields);
        return create(PRODUCTS, whole);
    }

    /** The path of a new release with some fields. */
    static String release(String product, Map<String, ?> fields) {
        Map<String, Object> whole = new HashMap<>(Map.of("productId", id(product), "name", word(), "kind", "MINOR"));
        whole.putAll(fields);
        return create(RELEASES, whole);
    }

    /** The path of a new person with a name and a tag. */
    static String person(String name, String tag) {
        return create(PEOPLE, Map.of("name", name, "tags", List.of(tag)));
    }

    static String create(String collection, Map<String, ?> fields) {
        Response answer = admin().body(fields).post(collection);
        answer.then().statusCode(201);
        return collection + "/" + answer.path("id");
    }

    /** A merge patch of whatever version is there. */
    static RequestSpecification patch(Map<String, ?> changes) {
        return patch(changes, "*");
    }

    static RequestSpecification patch(Map<String, ?> changes, String etag) {
        return admin().contentType("application/merge-patch+json")
                .header("If-Match", etag)
                .body(changes);
    }

    static RequestSpecification overriding() {
        return admin().header("If-Match", "*");
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A token that may change records, and nothing more. */
    static String editor() {
        return admin().body(Map.of("name", "editor", "roles", List.of("EDITOR")))
                .post("/api/v1/api-tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }
}
