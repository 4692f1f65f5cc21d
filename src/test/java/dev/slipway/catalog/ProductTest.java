package dev.slipway.catalog;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.line;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Products over HTTP. */
@SlipwayTest
class ProductTest {

    private static final String EMOJI = "🚀";

    @Test
    void aNewProductIsAConcept() {
        String key = Api.key();
        String location = admin().body(Map.of("key", key, "name", "快付 Quick"))
                .post("/api/v1/products")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("stage", equalTo("CONCEPT"))
                .extract()
                .header("Location");
        admin().get(location).then().statusCode(200).body("key", equalTo(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "ab", "1AB", "A-B", "AÉ", "ABCDEFGHIJK", "AB\n", ""})
    void aKeyIsTwoToTenCapitalsAndDigitsAfterACapital(String key) {
        post("products", Map.of("key", key, "name", "Quick"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/key"));
    }

    @Test
    void aKeyIsThatOfOneProductOnly() {
        String key = Api.key();
        create("products", Map.of("key", key, "name", "First"));
        post("products", Map.of("key", key, "name", "Second"))
                .statusCode(409)
                .body("code", equalTo("NOT_UNIQUE"))
                .body("errors.pointer", contains("/key"));
        patch(product(), Map.of("key", key)).statusCode(409).body("errors.pointer", contains("/key"));
    }

    @Test
    void theKeyOfAProductInTheTrashIsFreeAndKeepsItThereOnceTaken() {
        String key = Api.key();
        String trashed = create("products", Map.of("key", key, "name", "First"));
        delete(trashed).statusCode(204);
        String second = create("products", Map.of("key", key, "name", "Second"));
        restore(trashed).statusCode(409).body("errors.pointer", contains("/key"));
        delete(second).statusCode(204);
        restore(trashed).statusCode(200).body("key", equalTo(key));
    }

    static String[] names() {
        return new String[] {
            "快付企业版",
            "الدفع السريع",
            EMOJI + " 👩‍👩‍👧‍👦 🇨🇳",
            "Cafe\u0301 Z\u0335\u0321a\u0300",
            "\u202ebidi\u202c",
            "x".repeat(120),
            "快".repeat(120),
            EMOJI.repeat(120)
        };
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameComesBackAsItWasWritten(String name) {
        String path = create("products", Map.of("key", Api.key(), "name", name, "localNames", Map.of("ar", name)));
        admin().get(path).then().body("name", equalTo(name)).body("localNames.ar", equalTo(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "快", EMOJI})
    void aNameHasAtMost120Characters(String character) {
        post("products", Map.of("key", Api.key(), "name", character.repeat(121)))
                .statusCode(422)
                .body("errors.pointer", contains("/name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "zh-Hans-CN", "en", "ar", "sr-Latn", "es-419", "de-1996"})
    void aLocalNameHasACanonicalLanguageTag(String tag) {
        patch(product(), Map.of("localNames", Map.of(tag, "快付")))
                .statusCode(200)
                .body("localNames", equalTo(Map.of(tag, "快付")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-cn", "ZH", "zh_CN", "xx-XX", "chinese", "e", "en-", "", "iw", "x-own"})
    void aLocalNameHasNoOtherLanguageTag(String tag) {
        patch(product(), Map.of("localNames", Map.of(tag, "快付")))
                .statusCode(422)
                .body("errors.pointer", contains("/localNames/" + tag))
                .body("errors.code", contains("LANGUAGE_TAG"));
    }

    @Test
    void localNamesAreMergedOneByOneAndThereAreNoneWithoutAny() {
        String path = product();
        admin().get(path).then().body("localNames", anEmptyMap());
        patch(path, Map.of("localNames", Map.of("zh-CN", "快付", "de", "Schnell")))
                .statusCode(200);
        Map<String, String> one = new java.util.HashMap<>();
        one.put("de", null);
        patch(path, Map.of("localNames", one)).statusCode(200).body("localNames", equalTo(Map.of("zh-CN", "快付")));
    }

    @Test
    void aProductBelongsToALiveLineOrNone() {
        String trashed = line();
        delete(trashed).statusCode(204);
        for (String line : new String[] {id(trashed), UUID.randomUUID().toString()}) {
            post("products", Map.of("key", Api.key(), "name", "Quick", "productLineId", line))
                    .statusCode(422)
                    .body("code", equalTo("REFERENCE_NOT_FOUND"))
                    .body("errors.pointer", contains("/productLineId"));
            patch(product(), Map.of("productLineId", line)).statusCode(422);
        }
    }

    @Test
    void aProductIsReadWithItsLine() {
        String line = line();
        String path = create("products", Map.of("key", Api.key(), "name", "Quick", "productLineId", id(line)));
        admin().get(path + "?include=productLine").then().statusCode(200).body("productLine.id", equalTo(id(line)));
    }

    @Test
    void aProductWhoseLineIsInTheTrashStaysThereToo() {
        String line = line();
        String path = create("products", Map.of("key", Api.key(), "name", "Quick", "productLineId", id(line)));
        delete(path).statusCode(204);
        delete(line).statusCode(204);
        restore(path).statusCode(422).body("errors.pointer", contains("/productLineId"));
        restore(line).statusCode(200);
        restore(path).statusCode(200);
    }
}
