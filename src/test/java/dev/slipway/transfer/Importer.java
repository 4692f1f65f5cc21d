package dev.slipway.transfer;

import static dev.slipway.testing.Api.as;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Api;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.LogConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Files that tests import, through HTTP and to the end. */
final class Importer {

    static final String CSV = "text/csv";
    static final String JSON = "application/json";
    static final String NDJSON = "application/x-ndjson";
    static final String IMPORTS = "/api/v1/imports";
    private static final Set<String> ENDED = Set.of("DONE", "FAILED", "CANCELLED");

    private Importer() {}

    static ValidatableResponse upload(String name, String type, Object content, String more) {
        return upload(Api.ADMIN, name, type, content, more);
    }

    /** JSON as the text that the document can be held against, and all else as bytes. */
    static ValidatableResponse upload(String token, String name, String type, Object content, String more) {
        boolean text = content instanceof String && type.equals(JSON);
        RequestSpecification request = as(token)
                .config(RestAssured.config()
                        // tens of megabytes would be kept as a text, for the case that a check fails
                        .logConfig(LogConfig.logConfig())
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                .defaultContentCharset(StandardCharsets.UTF_8)
                                .encodeContentTypeAs(type, text ? ContentType.TEXT : ContentType.BINARY)))
                .urlEncodingEnabled(false)
                .contentType(type);
        if (text) request.body((String) content);
        else request.body(content instanceof String said ? said.getBytes(StandardCharsets.UTF_8) : (byte[]) content);
        return request.post(IMPORTS + "?filename="
                        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20") + more)
                .then();
    }

    /** The id of an import of products in a CSV, uploaded and not started. */
    static String products(String csv) {
        return upload("产品.csv", CSV, csv, "&resource=products")
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Starts an import and waits for its end. */
    static JsonPath run(String id, Map<String, ?> options) {
        Api.admin().body(options).post(IMPORTS + "/" + id + "/start").then().statusCode(202);
        return ended(id);
    }

    static JsonPath ended(String id) {
        Instant latest = Instant.now().plus(Duration.ofSeconds(60));
        while (true) {
            JsonPath now = read(id);
            if (ENDED.contains(now.getString("state"))) return now;
            assertTrue(Instant.now().isBefore(latest), () -> "has not ended: " + now.prettify());
        }
    }

    static JsonPath read(String id) {
        return Api.admin()
                .get(IMPORTS + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static JsonPath rows(String id, String query) {
        return Api.admin()
                .get(IMPORTS + "/" + id + "/rows" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The codes of all that is wrong with the refused rows. */
    static java.util.List<String> codes(String id) {
        return rows(id, "?outcome=REFUSED").getList("items.errors.flatten().code");
    }
}
