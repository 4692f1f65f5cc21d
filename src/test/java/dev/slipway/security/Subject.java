package dev.slipway.security;

import dev.slipway.security.PermissionMatrixTest.Operation;
import dev.slipway.testing.Api;
import dev.slipway.testing.Bodies;
import dev.slipway.testing.Records;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The record that an operation is called on, in the state that the operation takes.
 *
 * @param said what was said to make it
 */
record Subject(String path, Map<String, Object> said) {

    private static final Subject NONE = new Subject(null, Map.of());
    private static final Map<String, Subject> COMMON = new ConcurrentHashMap<>();

    /** A new one of a product; the product itself where the operation is about products. */
    static Subject of(Operation operation, String product) {
        return of(operation, product, made -> {});
    }

    /** The same, of which something is said before anything else happens to it. */
    static Subject of(Operation operation, String product, Consumer<String> first) {
        if (!operation.onARecord()) return NONE;
        Subject subject = make(operation.resource(), product);
        first.accept(subject.path);
        RightState.of(operation).accept(subject.path);
        return subject;
    }

    /** One that is the same for all operations that neither change it nor take it in a state of their own. */
    static Subject common(Operation operation, String product) {
        if (!operation.onARecord() || RightState.isItsOwn(operation)) return of(operation, product);
        return COMMON.computeIfAbsent(operation.resource() + product, key -> make(operation.resource(), product));
    }

    /** A new record of a product, as it comes. */
    static Subject make(String resource, String product) {
        if (resource.equals("imports")) return new Subject(uploaded(), Map.of());
        Map<String, Object> said = Bodies.of(resource, product);
        return new Subject(resource.equals("products") ? product : Records.create(resource, said), said);
    }

    /** An import that the administrator has uploaded. */
    private static String uploaded() {
        String location = Api.admin()
                .contentType("text/csv;charset=UTF-8")
                .body("key,name\nlower,名称\n")
                .post("/api/v1/imports?filename=t.csv&resource=products")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return location.substring(location.indexOf("/api/v1/"));
    }

    /** What to say to change it a little. */
    Map<String, Object> changed() {
        Map<String, Object> changed = new HashMap<>(said);
        changed.put("tags", List.of("changed"));
        return changed;
    }
}
