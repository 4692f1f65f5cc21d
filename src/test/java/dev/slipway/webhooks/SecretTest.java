package dev.slipway.webhooks;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.webhooks.Receiver.Received;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The secrets that sign what webhooks are told. */
@SlipwayTest
class SecretTest {

    private static ValidatableResponse rotate(String webhook, Map<String, ?> rotation) {
        return admin().header("If-Match", "*")
                .body(rotation)
                .post(webhook + "/rotate-secret")
                .then();
    }

    private static void verify(String secret, Received request) throws Exception {
        new Webhook(secret).verify(request.body(), request.headers());
    }

    @Test
    void theSecretIsShownOnceAndNowhereElse() throws Exception {
        String product = product();
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("url", "http://127.0.0.1:9/", "productIds", List.of(id(product)));
        JsonPath made = admin().header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String secret = made.getString("secret");
        assertTrue(secret.matches("whsec_[A-Za-z0-9+/]{43}="), secret);
        String webhook = "/api/v1/webhooks/" + made.getString("id");
        String rotated = rotate(webhook, Map.of()).statusCode(200).extract().path("secret");
        assertFalse(secret.equals(rotated));
        String replayed = admin().header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .extract()
                .asString();
        for (String seen : List.of(
                replayed,
                admin().get(webhook).asString(),
                admin().get("/api/v1/webhooks?limit=200").asString(),
                admin().get(webhook + "/history").asString(),
                admin().get(webhook + "?asOf=9999-01-01T00:00:00Z").asString(),
                admin().get(webhook + "/deliveries").asString(),
                admin().get("/api/v1/changes?type=webhooks&limit=200").asString())) {
            assertFalse(seen.contains(secret.substring(6, 40)) || seen.contains(rotated.substring(6, 40)), seen);
            assertFalse(seen.contains("\"secret\""), seen);
        }
        delete(webhook).statusCode(204);
    }

    @Test
    void whileASecretIsReplacedBothSign() throws Exception {
        String product = product();
        try (Receiver receiver = Receiver.taking()) {
            JsonPath webhook = receiver.webhook(Map.of("productIds", List.of(id(product))));
            String old = webhook.getString("secret");
            String path = webhook.getString("path");
            JsonPath rotated = rotate(path, Map.of("overlapHours", 1))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            String fresh = rotated.getString("secret");
            assertEquals(2, rotated.getInt("version"));
            patch(product, Map.of("name", "both")).statusCode(200);
            Received both = receiver.next();
            assertEquals(2, both.header("webhook-signature").split(" ").length);
            verify(old, both);
            verify(fresh, both);
            String last = rotate(path, Map.of("overlapHours", 0))
                    .statusCode(200)
                    .extract()
                    .path("secret");
            patch(product, Map.of("name", "only the last")).statusCode(200);
            Received one = receiver.next();
            assertEquals(1, one.header("webhook-signature").split(" ").length);
            verify(last, one);
            assertThrows(WebhookVerificationException.class, () -> verify(old, one));
            assertThrows(WebhookVerificationException.class, () -> verify(fresh, one));
        }
    }

    @Test
    void noMoreThanFiveSecretsSignAtOnce() throws Exception {
        try (Receiver receiver = Receiver.taking()) {
            String webhook = receiver.webhook(product());
            for (int i = 0; i < 4; i++)
                rotate(webhook, Map.of("overlapHours", 168)).statusCode(200);
            rotate(webhook, Map.of()).statusCode(409).body("errors.code", hasItems("TOO_MANY_SECRETS"));
            rotate(webhook, Map.of("overlapHours", 0)).statusCode(200);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 169})
    void theOverlapIsUpToSevenDays(int hours) throws Exception {
        try (Receiver receiver = Receiver.taking()) {
            rotate(receiver.webhook(product()), Map.of("overlapHours", hours))
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/overlapHours"));
        }
    }

    @Test
    void aSecretIsReplacedInTheVersionThatTheCallerKnows() throws Exception {
        try (Receiver receiver = Receiver.taking()) {
            String webhook = receiver.webhook(product());
            admin().body(Map.of()).post(webhook + "/rotate-secret").then().statusCode(428);
            admin().header("If-Match", "\"7\"")
                    .body(Map.of())
                    .post(webhook + "/rotate-secret")
                    .then()
                    .statusCode(412);
        }
    }
}
