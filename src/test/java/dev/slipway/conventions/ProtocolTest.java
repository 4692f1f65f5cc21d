package dev.slipway.conventions;

import static dev.slipway.conventions.Samples.PRODUCTS;
import static dev.slipway.testing.Api.admin;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that HTTP itself has an answer for. */
@SlipwayTest
class ProtocolTest {

    private static final String NOBODY = PRODUCTS + "/0190a5b2-7c1e-7d3a-9f00-1a2b3c4d5e6f";

    @Test
    void aBodyOfAnotherMediaTypeIsRefused() {
        admin().contentType("text/plain")
                .body("key=AB")
                .post(PRODUCTS)
                .then()
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    @Test
    void aPatchOfAnotherMediaTypeIsToldTheRightOne() {
        admin().body("{}").patch(NOBODY).then().statusCode(415).header("Accept-Patch", "application/merge-patch+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {PRODUCTS, NOBODY})
    void aReaderWhoAcceptsNoJsonIsRefused(String path) {
        admin().accept("image/png").get(path).then().statusCode(406).body("code", equalTo("NOT_ACCEPTABLE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nonsense", "/api/v1/products/a/b/c", "/nonsense", "/api/v2/products"})
    void anAddressWithNothingBehindIsNotFound(String path) {
        admin().get(path).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void aRecordThatIsNotThereIsNotFound() {
        admin().get(NOBODY)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("NOT_FOUND"))
                .body("instance", equalTo(NOBODY))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH,  /api/v1/products, 'GET, HEAD, OPTIONS, POST'",
        "DELETE, /api/v1/products, 'GET, HEAD, OPTIONS, POST'",
        "POST,   " + NOBODY + ", 'DELETE, GET, HEAD, OPTIONS, PATCH, PUT'",
        "GET,    " + NOBODY + "/restore, 'OPTIONS, POST'",
        "GET,    /api/v1/products/by-external-id/a/b, 'OPTIONS, PUT'",
        "PUT,    /api/v1/me, 'GET, HEAD, OPTIONS'",
    })
    void aMethodThatAnAddressDoesNotHaveIsToldTheOnesItHas(String method, String path, String allowed) {
        admin().contentType(method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .request(method, path)
                .then()
                .statusCode(405)
                .header("Allow", allowed)
                .body("code", equalTo("METHOD_NOT_ALLOWED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1", "0190a5b2", "0190a5b27c1e7d3a9f001a2b3c4d5e6f"})
    void anIdThatIsNoUuidIsMalformed(String id) {
        admin().get(PRODUCTS + "/" + id)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"))
                .body("errors[0].parameter", equalTo("id"))
                .body("errors[0].code", equalTo("UUID_EXPECTED"));
    }

    @Test
    void aCallerWithoutATokenIsChallenged() {
        Api.anonymous()
                .get(PRODUCTS)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer realm=\"slipway\"")
                .body("code", equalTo("UNAUTHENTICATED"));
    }
}
