package dev.slipway.testing;

import static dev.slipway.testing.Api.admin;

import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** API tokens that tests make as the administrator. */
public final class Tokens {

    private Tokens() {}

    /** A new token as the answer that makes it says, the secret included. */
    public static JsonPath make(List<String> roles, Map<String, ?> more) {
        return admin().body(body(roles, more))
                .post("/api/v1/api-tokens")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    public static String secret(List<String> roles, Map<String, ?> more) {
        return make(roles, more).getString("secret");
    }

    /** The token of a new share link of a product's roadmap. */
    public static String ofShareLink(String product) {
        return Records.post("share-links", Bodies.of("share-links", product))
                .statusCode(201)
                .extract()
                .path("token");
    }

    public static Map<String, Object> body(List<String> roles, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "test 测试", "roles", roles));
        body.putAll(more);
        return body;
    }

    /** The secret of a token that has just expired. */
    public static String expired() throws InterruptedException {
        Instant end = Instant.now().plusSeconds(2);
        String secret = secret(List.of("ADMIN"), Map.of("expiresAt", end.toString()));
        Thread.sleep(Math.max(0, end.toEpochMilli() - System.currentTimeMillis()) + 10);
        return secret;
    }

    /** The secret of a token that has been revoked. */
    public static String revoked() {
        JsonPath token = make(List.of("ADMIN"), Map.of());
        Records.delete("/api/v1/api-tokens/" + token.getString("id")).statusCode(204);
        return token.getString("secret");
    }
}
