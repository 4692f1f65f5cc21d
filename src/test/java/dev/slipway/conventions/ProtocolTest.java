package dev.slipway.conventions;

import static dev.slipway.conventions.Samples.PRODUCTS;
import static dev.slipway.testing.Api.admin;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import io.restassured.response.ValidatableResponse;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
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
    void aCompressedBodyIsRefused() {
        admin().header("Content-Encoding", "gzip")
                .body("{}")
                .post(PRODUCTS)
                .then()
                .statusCode(415)
                .body("detail", equalTo("The body must not be compressed or encoded, here as gzip."));
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

    @Test
    void aCallerMayBringTheTraceId() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        traced("00-" + trace + "-00f067aa0ba902b7-01").body("traceId", equalTo(trace));
        traced("01-" + trace + "-00f067aa0ba902b7-01-later").body("traceId", equalTo(trace));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4bf92f3577b34da6a3ce929d0e0e4736",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7"
            })
    void aTraceIdOfAnotherFormIsNotTaken(String parent) {
        traced(parent)
                .body("traceId", matchesPattern("[0-9a-f]{32}"))
                .body("traceId", not(equalTo("4bf92f3577b34da6a3ce929d0e0e4736")))
                .body("traceId", not(equalTo("0".repeat(32))));
    }

    private static ValidatableResponse traced(String parent) {
        return admin().header("traceparent", parent).get(NOBODY).then().statusCode(404);
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
    @CsvSource({
        "/api/v1/products, 'GET, HEAD, OPTIONS, POST'",
        NOBODY + ", 'DELETE, GET, HEAD, OPTIONS, PATCH, PUT'",
        NOBODY + "/restore, 'OPTIONS, POST'",
        "/problems, 'GET, HEAD, OPTIONS'",
    })
    void whoAsksForTheMethodsOfAnAddressIsToldThem(String path, String allowed) throws Exception {
        var answer = Raw.exchange(path, request -> request.method("OPTIONS", BodyPublishers.noBody()));
        assertEquals(204, answer.statusCode());
        assertEquals(allowed, answer.headers().firstValue("Allow").orElse(""));
    }

    @Test
    void anAddressWithNothingBehindHasNoMethods() throws Exception {
        var answer = Raw.exchange("/api/v1/nonsense", request -> request.method("OPTIONS", BodyPublishers.noBody()));
        assertEquals(404, answer.statusCode());
        assertTrue(new String(answer.body(), StandardCharsets.UTF_8).contains("\"NOT_FOUND\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PRODUCTS + "?q=电子",
                PRODUCTS + "?q=%zz",
                PRODUCTS + "?q=%",
                PRODUCTS + "/{id}",
                PRODUCTS + "/<b>",
                PRODUCTS + "/产品",
                "api/v1/products",
                "*",
            })
    void anAddressThatIsNoUriIsAnsweredWithTheReason(String address) throws Exception {
        for (String language : List.of("en", "zh")) {
            String answer = Raw.answer("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: " + language
                    + "\r\nConnection: close\r\n\r\n");
            isMalformed(answer);
            assertTrue(answer.contains(language.equals("en") ? "The address is not a URI" : "地址不是 URI"), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: a b\r\n", "Host: a:99999\r\n", "Host: %zz\r\n", "Host: <script>\r\n"})
    void aRequestToNoHostIsAnsweredWithTheReason(String host) throws Exception {
        String answer = Raw.answer("GET " + PRODUCTS + " HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n");
        isMalformed(answer);
        assertTrue(answer.contains("\"instance\":\"/\""), answer);
    }

    private static void isMalformed(String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("\"code\":\"MALFORMED_REQUEST\""), answer);
        assertTrue(
                Pattern.compile("\"traceId\":\"[0-9a-f]{32}\"").matcher(answer).find(), answer);
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
