package dev.slipway.conventions;

import static dev.slipway.testing.Api.admin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.SlipwayTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers that every answer has. */
@SlipwayTest
class HeadersTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/products, application/json",
        "/api/v1/products/0198f000-0003-7000-8000-0000000000ff, application/problem+json",
        "/problems, application/json",
    })
    void answersAreCompressedForWhoAsks(String path, String type) throws Exception {
        HttpResponse<byte[]> answer = Raw.exchange(path, request -> request.header("Accept-Encoding", "gzip"));
        assertTrue(answer.headers().firstValue("Content-Type").orElseThrow().startsWith(type));
        assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse("none"));
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            String json = new String(plain.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(json.startsWith("{") || json.startsWith("["));
        }
    }

    @Test
    void answersAreNotCompressedForWhoDoesNotAsk() throws Exception {
        HttpResponse<byte[]> answer = Raw.exchange("/api/v1/products", request -> request);
        assertTrue(answer.headers().firstValue("Content-Encoding").isEmpty());
    }

    @Test
    void recordsStayOutOfSharedCachesAndProblemsOutOfAll() {
        String path = Samples.product("cached");
        admin().get(path).then().header("Cache-Control", "private, no-cache");
        admin().get(Samples.PRODUCTS).then().header("Cache-Control", "private, no-cache");
        admin().header("If-None-Match", "*").get(path).then().header("Cache-Control", "private, no-cache");
        admin().get("/api/v1/nonsense").then().header("Cache-Control", "no-store");
        admin().delete(path).then().statusCode(428).header("Cache-Control", "no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "200, /api/v1/products, frame-ancestors 'none'",
        "404, /api/v1/nonsense, frame-ancestors 'none'",
        "200, /q/openapi, ''",
        "200, /q/swagger-ui/, script-src 'self' 'unsafe-inline'",
    })
    void everyAnswerTellsBrowsersToTrustItAsFarAsNeeded(int status, String path, String policy) throws Exception {
        HttpResponse<byte[]> answer = Raw.exchange(path, request -> request);
        assertEquals(status, answer.statusCode());
        HttpHeaders headers = answer.headers();
        assertEquals(List.of("nosniff"), headers.allValues("X-Content-Type-Options"));
        assertEquals(List.of("DENY"), headers.allValues("X-Frame-Options"));
        assertEquals(List.of("no-referrer"), headers.allValues("Referrer-Policy"));
        assertTrue(headers.firstValue("Content-Security-Policy").orElse("").contains(policy), headers::toString);
    }

    @Test
    void theStyleSheetOfAPageThatExplainsAProblemIsLetIn() {
        admin().accept("text/html")
                .get("/problems/not-found")
                .then()
                .statusCode(200)
                .body(containsString("<style>"))
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        admin().get("/api/v1").then().header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void noOtherOriginIsLetInUnlessTheOperatorNamesIt() throws Exception {
        HttpResponse<byte[]> answer =
                Raw.exchange("/api/v1/products", request -> request.header("Origin", "https://elsewhere.example"));
        assertTrue(answer.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
        assertEquals(403, answer.statusCode());
        admin().get("/api/v1/products").then().statusCode(200).header("Access-Control-Allow-Origin", nullValue());
    }
}
