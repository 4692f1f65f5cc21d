package dev.slipway.webhooks;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be said of a webhook. */
@SlipwayTest
class WebhookTest {

    private static final String HERE = "http://127.0.0.1:9/";

    @ParameterizedTest
    @CsvSource({
        "https://10.1.2.3/, ADDRESS_NOT_ALLOWED",
        "https://127.0.0.2/, ADDRESS_NOT_ALLOWED",
        "https://[::1]/, ADDRESS_NOT_ALLOWED",
        "https://[::ffff:10.0.0.1]/, ADDRESS_NOT_ALLOWED",
        "https://169.254.169.254/latest/meta-data, ADDRESS_NOT_ALLOWED",
        "https://[fd00:ec2::254]/, ADDRESS_NOT_ALLOWED",
        "http://1.1.1.1/, HTTPS_NEEDED",
        "https://1.1.1.1:22/, PORT_NOT_ALLOWED",
        "https://2130706433/, HOST_MALFORMED",
        "https://0177.0.0.1/, HOST_MALFORMED",
        "https://0x7f.1/, WEB_ADDRESS",
        "https://user:password@example.com/, WEB_ADDRESS",
        "ftp://example.com/, WEB_ADDRESS",
        "hooks, WEB_ADDRESS",
    })
    void anAddressThatRequestsMayNotGoToIsRefused(String url, String code) {
        post("webhooks", Map.of("url", url))
                .statusCode(422)
                .body("errors.code", contains(code))
                .body("errors.pointer", contains("/url"));
        String webhook = create("webhooks", Map.of("url", HERE, "productIds", List.of(id(product()))));
        patch(webhook, Map.of("url", url)).statusCode(422).body("errors.code", contains(code));
        delete(webhook).statusCode(204);
    }

    @Test
    void typesAndProductsMustBeThere() {
        post("webhooks", Map.of("url", HERE, "types", List.of("products", "unicorns")))
                .statusCode(422)
                .body("errors.pointer", contains("/types/1"))
                .body("errors.code", contains("ONE_OF_EXPECTED"));
        String gone = product();
        delete(gone).statusCode(204);
        post("webhooks", Map.of("url", HERE, "productIds", List.of(id(product()), id(gone), UUID.randomUUID())))
                .statusCode(422)
                .body("errors.pointer", contains("/productIds/1", "/productIds/2"));
        post("webhooks", Map.of("url", HERE, "types", List.of("products", "products")))
                .statusCode(422)
                .body("errors.code", contains("DUPLICATES"));
        post("webhooks", Map.of("url", HERE, "events", List.of("EXPLODED"))).statusCode(400);
    }

    @Test
    void aWebhookTellsNoMoreThanItsMakerMayRead() {
        String narrow = Tokens.secret(
                List.of("ADMIN"), Map.of("scopes", List.of("webhooks:read", "webhooks:write", "catalog:read")));
        Map<String, Object> all = Map.of("url", HERE);
        as(narrow).body(all).post("/api/v1/webhooks").then().statusCode(422).body("errors.pointer", contains("/types"));
        as(narrow)
                .body(Map.of("url", HERE, "types", List.of("products", "launch-plans")))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/types/1"))
                .body("errors.code", contains("MORE_THAN_MAKER"));
        Map<String, Object> some =
                Map.of("url", HERE, "types", List.of("products"), "productIds", List.of(id(product())));
        String made = as(narrow)
                .body(some)
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(narrow)
                .header("If-Match", "*")
                .body(all)
                .put("/api/v1/webhooks/" + made)
                .then()
                .statusCode(422);
        delete("/api/v1/webhooks/" + made).statusCode(204);
    }

    @Test
    void webhooksAreFoundByTheirProductStateAndWords() {
        String product = product();
        String word = "仓库" + id(product).substring(0, 8);
        String webhook =
                create("webhooks", Map.of("url", HERE, "description", word, "productIds", List.of(id(product))));
        for (String filter : List.of("productId=" + id(product), "status=ENABLED&q=" + word)) {
            admin().get("/api/v1/webhooks?" + filter).then().body("items.id", contains(id(webhook)));
        }
        admin().get("/api/v1/webhooks?status=DISABLED&q=" + word).then().body("items.size()", equalTo(0));
        delete(webhook).statusCode(204);
        admin().get("/api/v1/webhooks?deleted=true&limit=200&sort=-updatedAt")
                .then()
                .body("items.id", hasItem(id(webhook)));
    }

    @Test
    void aSecretIsNotMadeInABatch() {
        Map<String, Object> create = Map.of("op", "CREATE", "body", Map.of("url", HERE));
        admin().body(Map.of("operations", List.of(create)))
                .post("/api/v1/webhooks/batch")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("SECRET_ONCE"));
    }
}
