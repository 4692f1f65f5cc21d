package dev.slipway.strategy;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What strategies say of a product's positioning, over HTTP. */
@SlipwayTest
class PositioningTest {

    private static String strategy(String product) {
        return create("strategies", body(product));
    }

    private static Map<String, Object> body(String product) {
        return new HashMap<>(Map.of("productId", id(product), "vision", "愿景 Vision"));
    }

    @Test
    void aPositioningWithoutPartsIsNone() {
        Map<String, Object> bare = body(product());
        bare.put("positioning", Map.of());
        String strategy = create("strategies", bare);
        admin().get(strategy).then().body("positioning", nullValue());
        patch(strategy, Map.of("positioning", Map.of("need", "money today")))
                .statusCode(200)
                .body("positioning.need", equalTo("money today"));
        patch(strategy, Map.of("positioning", Map.of("category", "wallet")))
                .body("positioning.need", equalTo("money today"))
                .body("positioning.category", equalTo("wallet"));
    }

    @Test
    void strategiesAreFoundByWhatTheySay() {
        String word = "w" + Api.key().toLowerCase(java.util.Locale.ROOT);
        Map<String, Object> said = body(product());
        said.put("positioning", Map.of("alternative", "unlike " + word));
        create("strategies", said);
        admin().get("/api/v1/strategies?include=product&number=1&status=DRAFT&confidential=false&q=" + word)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].product.name", equalTo("Quick"));
    }

    @Test
    void aPositioningIsRenderedInTheReadersLanguage() {
        String product = create(
                "products",
                Map.of("key", Api.key(), "name", "QuickPay", "localNames", Map.of("zh-CN", "快付码", "zh-TW", "快付碼")));
        Map<String, Object> said = body(product);
        said.put(
                "positioning",
                Map.of(
                        "forWhom",
                        "shops",
                        "need",
                        "want money today",
                        "category",
                        "app",
                        "keyBenefit",
                        "pays at night",
                        "alternative",
                        "banks",
                        "difference",
                        "is free"));
        String statement = create("strategies", said) + "/positioning-statement";
        String english =
                "For shops who want money today, QuickPay is an app that pays at night. Unlike banks, it is free.";
        admin().get(statement)
                .then()
                .statusCode(200)
                .body("language", equalTo("en"))
                .body("missing", hasSize(0))
                .body("statement", equalTo(english));
        admin().header("Accept-Language", "zh-CN,en;q=0.5")
                .get(statement)
                .then()
                .body("language", equalTo("zh"))
                .body("statement", containsString("快付码是一款"));
        admin().header("Accept-Language", "zh")
                .get(statement + "?language=en-GB")
                .then()
                .body("statement", equalTo(english));
        admin().get(statement + "?language=zh-TW").then().body("statement", containsString("快付碼是一款"));
        admin().get(statement + "?language=fr").then().statusCode(400).body("errors.parameter", contains("language"));
    }

    @Test
    void aPositioningInPartsIsNoSentence() {
        admin().get(strategy(product()) + "/positioning-statement")
                .then()
                .statusCode(200)
                .body("statement", nullValue())
                .body("missing", hasSize(6));
        admin().get("/api/v1/strategies/0190a5b2-7c1e-7d3a-9f00-1a2b3c4d5e6f/positioning-statement")
                .then()
                .statusCode(404);
    }
}
