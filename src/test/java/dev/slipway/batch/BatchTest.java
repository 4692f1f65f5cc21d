package dev.slipway.batch;

import static dev.slipway.batch.Batch.create;
import static dev.slipway.batch.Batch.operation;
import static dev.slipway.batch.Batch.person;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.key;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.SlipwayTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Batches do what their operations do by themselves, all or nothing or each by itself. */
@SlipwayTest
class BatchTest {

    private static int total(String word) {
        return admin().get("/api/v1/people?total=true&q=" + word)
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    @Test
    void everyKindOfOperationIsDoneInOrder() {
        String external = key();
        JsonPath answer = Batch.of(
                        "products",
                        operation("CREATE", "ref", "a", "body", Map.of("key", key(), "name", "甲 A")),
                        operation("PATCH", "id", "$ref:a", "ifMatch", "\"1\"", "body", Map.of("name", "乙 B")),
                        operation("TRANSITION", "id", "$ref:a", "ifMatch", "\"2\"", "to", "ANALYSIS"),
                        operation("DELETE", "id", "$ref:a", "ifMatch", "*"),
                        operation("RESTORE", "id", "$ref:a"),
                        operation(
                                "UPSERT",
                                "ref",
                                "u",
                                "externalSource",
                                "batch",
                                "externalId",
                                external,
                                "body",
                                Map.of("key", key(), "name", "U")),
                        operation(
                                "REPLACE",
                                "id",
                                "$ref:u",
                                "ifMatch",
                                "\"1\"",
                                "body",
                                Map.of("key", key(), "name", "R")))
                .send()
                .statusCode(200)
                .body("applied", equalTo(true))
                .body("succeeded", equalTo(7))
                .body("results.status", contains(201, 200, 200, 204, 200, 201, 200))
                .extract()
                .jsonPath();
        String product = "/api/v1/products/" + answer.getString("results[0].id");
        admin().get(product)
                .then()
                .body("name", equalTo("乙 B"))
                .body("stage", equalTo("ANALYSIS"))
                .body("version", equalTo(5));
        admin().get(product + "/history")
                .then()
                .body("items.event", contains("RESTORED", "DELETED", "TRANSITIONED", "UPDATED", "CREATED"));
        assertEquals(List.of(1, 2, 3, 4, 5, 1, 2), answer.getList("results.version"));
    }

    @Test
    void referencesBetweenOperationsStandForTheNewIds() {
        String product = product();
        JsonPath answer = Batch.of(
                        "features",
                        operation("CREATE", "ref", "root", "body", Map.of("productId", id(product), "name", "根 Root")),
                        operation(
                                "CREATE",
                                "ref",
                                "leaf",
                                "body",
                                Map.of("productId", id(product), "name", "叶 Leaf", "parentId", "$ref:root")))
                .send()
                .statusCode(200)
                .extract()
                .jsonPath();
        admin().get("/api/v1/features/" + answer.getString("results[1].id"))
                .then()
                .body("parentId", equalTo(answer.getString("results[0].id")));
    }

    @Test
    void anAtomicBatchHappensWholeOrNotAtAllAndTellsEveryFault() {
        String word = key();
        Batch.of(
                        "people",
                        person(word + " one"),
                        create(Map.of("name", "", "email", "no address")),
                        person(word + " two"),
                        create(Map.of("nome", "x")),
                        operation(
                                "PATCH",
                                "id",
                                "0190a5b2-7c1e-7d3a-9f00-1a2b3c4d5e6f",
                                "ifMatch",
                                "*",
                                "body",
                                Map.of()))
                .send()
                .statusCode(422)
                .body("code", equalTo("BATCH_REFUSED"))
                .body(
                        "errors.pointer",
                        hasItems(
                                "/operations/1/body/email",
                                "/operations/1/body/name",
                                "/operations/3/body/nome",
                                "/operations/4"))
                .body("errors.find { it.pointer == '/operations/4' }.code", equalTo("NOT_FOUND"));
        assertEquals(0, total(word));
    }

    @Test
    void anAtomicBatchNamesTheNewRecordThatIsInConflictWithAnother() {
        String key = key();
        Batch.of("product-lines", line(key()), line(key), line(key))
                .send()
                .statusCode(422)
                .body("code", equalTo("BATCH_REFUSED"))
                .body("errors.pointer", equalTo(List.of("/operations/2/body/key")))
                .body("errors.code", equalTo(List.of("NOT_UNIQUE")));
    }

    private static Map<String, Object> line(String key) {
        return create(Map.of("key", key, "name", key));
    }

    @Test
    void withoutAtomicEachOperationHappensOrNotByItself() {
        String word = key();
        String taken = word.toLowerCase(Locale.ROOT) + "@example.com";
        Batch.of(
                        "people",
                        create(Map.of("name", word, "email", taken)),
                        create(Map.of("name", word, "email", taken)),
                        create(Map.of("name", word, "email", "no address")),
                        person(word))
                .with("atomic", false)
                .send()
                .statusCode(200)
                .body("results.status", contains(201, 409, 422, 201))
                .body("results[1].problem.code", equalTo("NOT_UNIQUE"))
                .body("results[1].problem.errors.pointer", contains("/body/email"))
                .body("results[2].problem.errors.pointer", contains("/body/email"))
                .body("succeeded", equalTo(2))
                .body("failed", equalTo(2));
        assertEquals(2, total(word));
    }

    @Test
    void whatDependsOnAFailedOperationFailsToo() {
        Batch.of(
                        "features",
                        operation("CREATE", "ref", "a", "body", Map.of("name", "without a product")),
                        operation(
                                "CREATE",
                                "body",
                                Map.of("productId", id(product()), "name", "b", "parentId", "$ref:a")))
                .with("atomic", false)
                .send()
                .statusCode(200)
                .body("results.status", contains(422, 422))
                .body("results[1].problem.code", equalTo("REFERENCE_NOT_FOUND"));
    }

    @Test
    void aDryRunTriesEverythingConstraintsIncludedAndChangesNothing() {
        String word = key();
        String email = word.toLowerCase(Locale.ROOT) + "@example.com";
        Batch.of(
                        "people",
                        create(Map.of("name", word, "email", email)),
                        create(Map.of("name", word, "email", email)),
                        create(Map.of("name", "")),
                        person(word))
                .with("dryRun", true)
                .send()
                .statusCode(200)
                .body("applied", equalTo(false))
                .body("results.status", contains(201, 409, 422, 201))
                .body("results.id", contains(nullValue(), nullValue(), nullValue(), nullValue()));
        assertEquals(0, total(word));
        admin().get("/api/v1/people?email=" + email).then().body("items", hasSize(0));
    }

    @Test
    void aDryRunGivesNoIdOfWhatItDidNotMake() {
        Batch.of(
                        "product-lines",
                        operation("CREATE", "ref", "a", "body", Map.of("key", key(), "name", "a")),
                        operation("PATCH", "id", "$ref:a", "ifMatch", "\"1\"", "body", Map.of("name", "b")),
                        operation("DELETE", "id", "$ref:a", "ifMatch", "*"))
                .with("dryRun", true)
                .send()
                .statusCode(200)
                .body("results.status", contains(201, 200, 204))
                .body("results.id", contains(nullValue(), nullValue(), nullValue()));
    }

    @Test
    void aBatchIsOfOneResource() {
        String product = product();
        Batch.of("people", operation("DELETE", "id", id(product), "ifMatch", "*"))
                .send()
                .statusCode(422)
                .body("errors.code", hasItem("NOT_FOUND"));
    }

    @Test
    void versionsAreAskedForAsInRequestsOfTheirOwn() {
        String product = product();
        Batch.of(
                        "products",
                        operation("PATCH", "id", id(product), "body", Map.of("name", "x")),
                        operation("PATCH", "id", id(product), "ifMatch", "\"7\"", "body", Map.of("name", "y")),
                        operation("PATCH", "id", id(product), "ifMatch", "\"1\"", "body", Map.of("name", "z")))
                .with("atomic", false)
                .send()
                .statusCode(200)
                .body("results.status", contains(428, 412, 200));
        admin().get(product).then().body("name", equalTo("z"));
    }
}
