package dev.slipway.conventions;

import static dev.slipway.conventions.Samples.PRODUCTS;
import static dev.slipway.testing.Api.admin;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.slipway.testing.SlipwayTest;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Query parameters that are unknown or cannot be used. */
@SlipwayTest
class ParametersTest {

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/v1",
        "GET,    /api/v1/me",
        "GET,    /api/v1/products",
        "POST,   /api/v1/products",
        "GET,    /api/v1/products/{id}",
        "PUT,    /api/v1/products/{id}",
        "PATCH,  /api/v1/products/{id}",
        "DELETE, /api/v1/products/{id}",
        "POST,   /api/v1/products/{id}/restore",
        "GET,    /api/v1/products/{id}/history",
        "GET,    /api/v1/products/{id}/overview",
        "GET,    /api/v1/products/{id}/transitions",
        "POST,   /api/v1/products/{id}/transitions",
        "PUT,    /api/v1/products/by-external-id/a/{id}",
        "GET,    /problems",
        "GET,    /problems/not-found",
    })
    void anUnknownParameterIsRefusedByEveryOperation(String method, String template) {
        String path = template.replace("{id}", Samples.id(Samples.product("parameters")));
        RequestSpecification request = admin().queryParam("nonsense", "1").header("If-Match", "*");
        if (method.equals("PATCH")) request.contentType("application/merge-patch+json");
        if (!method.equals("GET") && !method.equals("DELETE")) request.body(Map.of());
        request.request(method, path)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"))
                .body("errors.parameter", containsInAnyOrder("nonsense"))
                .body("errors.code", containsInAnyOrder("UNKNOWN_PARAMETER"));
    }

    @Test
    void allWrongParametersOfAListAreAnsweredAtOnce() {
        admin().get(PRODUCTS + "?limit=0&sort=nonsense&include=nonsense&fields=nonsense&q=x&stage=NONE&nonsense=1")
                .then()
                .statusCode(400)
                .body(
                        "errors.parameter",
                        containsInAnyOrder("limit", "sort", "include", "fields", "q", "stage", "nonsense"));
    }

    @Test
    void allUnreadableParametersOfAListAreAnsweredAtOnce() {
        admin().get(PRODUCTS + "?limit=x&deleted=maybe&total=1&updatedSince=yesterday&id=1&id=2")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("limit", "deleted", "total", "updatedSince", "id", "id"));
    }

    @Test
    void allWrongParametersOfARecordAreAnsweredAtOnce() {
        String path = Samples.product("parameters");
        admin().get(path + "?include=nonsense&fields=nonsense")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("include", "fields"));
        admin().get(path + "?asOf=today&nonsense=1")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("asOf", "nonsense"));
    }

    @Test
    void aRecordOfThePastIncludesNoOthers() {
        admin().get(Samples.product("parameters") + "?asOf=2026-01-01T00:00:00Z&include=productLine")
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("NOT_WITH"));
    }

    @ParameterizedTest
    @CsvSource({"0, RANGE", "201, RANGE", "-1, RANGE", "'', EMPTY_VALUE", "99999999999, INTEGER_EXPECTED"})
    void aPageHasOneToTwoHundredRecords(String limit, String code) {
        admin().queryParam("limit", limit)
                .get(PRODUCTS)
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder(code));
    }

    @Test
    void theEndOfARangeIsGivenOnce() {
        admin().get(Samples.RELEASES + "?plannedFrom=2026-01-01&plannedFrom=2026-02-01")
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("ONLY_ONCE"));
    }

    @ParameterizedTest
    @CsvSource({"limit, 1", "q, ab", "total, true", "deleted, false", "updatedSince, 2026-01-01T00:00:00Z", "cursor, x"
    })
    void aParameterWithOneValueIsGivenOnce(String name, String value) {
        assertRefused(name, "ONLY_ONCE", PRODUCTS, List.of(value, value));
    }

    @Test
    void theInstantOfAPastRecordIsGivenOnce() {
        String now = "2036-01-01T00:00:00Z";
        assertRefused("asOf", "ONLY_ONCE", Samples.product("parameters"), List.of(now, now));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tag", "externalSource", "stage", "id"})
    void aParameterHasAtMostTwoHundredValues(String name) {
        String value = name.equals("id") ? UUID.randomUUID().toString() : name.equals("stage") ? "CONCEPT" : "x";
        admin().queryParam(name, Collections.nCopies(200, value))
                .get(PRODUCTS)
                .then()
                .statusCode(200);
        assertRefused(name, "TOO_MANY", PRODUCTS, Collections.nCopies(201, value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort", "fields", "include"})
    void namesBetweenCommasCountOneByOne(String name) {
        assertRefused(name, "TOO_MANY", PRODUCTS, List.of("name" + ",name".repeat(199), "name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "快", "🚀"})
    void aValueHasAtMost254Characters(String character) {
        admin().queryParam("tag", character.repeat(254)).get(PRODUCTS).then().statusCode(200);
        assertRefused("tag", "TOO_LONG", PRODUCTS, List.of("x", character.repeat(255)));
    }

    @Test
    void aCursorHasAtMost4000Characters() {
        admin().queryParam("cursor", "x".repeat(4_000))
                .get(PRODUCTS)
                .then()
                .statusCode(400)
                .body("errors.code", not(containsInAnyOrder("TOO_LONG")));
        assertRefused("cursor", "TOO_LONG", PRODUCTS, List.of("x".repeat(4_001)));
    }

    @Test
    void aParameterOfARecordIsLimitedLikewise() {
        assertRefused("asOf", "TOO_LONG", Samples.product("parameters"), List.of("2".repeat(255)));
    }

    private static void assertRefused(String name, String code, String path, List<String> values) {
        admin().queryParam(name, values)
                .get(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"))
                .body("errors.parameter", containsInAnyOrder(name))
                .body("errors.code", containsInAnyOrder(code));
    }
}
