package dev.slipway.features;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Api;
import dev.slipway.testing.Crowd;
import dev.slipway.testing.SlipwayTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Features over HTTP. */
@SlipwayTest
class FeatureTest {

    private static Map<String, Object> body(String product, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("productId", id(product), "name", "退款 Refunds"));
        body.putAll(more);
        return body;
    }

    private static String feature(String product, Map<String, ?> more) {
        return create("features", body(product, more));
    }

    private static String release(String product) {
        return create("releases", Map.of("productId", id(product), "name", Api.key(), "kind", "MINOR"));
    }

    @Test
    void aFeatureComesWithAReleaseOfItsProduct() {
        String product = product();
        String release = release(product);
        String other = release(product());
        String feature = feature(product, Map.of("releaseId", id(release)));
        patch(feature, Map.of("releaseId", id(other)))
                .statusCode(409)
                .body("code", equalTo("RULE_VIOLATED"))
                .body("errors.pointer", contains("/releaseId"))
                .body("errors.code", contains("FEATURE_RELEASE_ID_PRODUCT"));
        post("features", body(product, Map.of("releaseId", id(other)))).statusCode(409);
        post("features", body(product, Map.of("releaseId", id(product))))
                .statusCode(422)
                .body("errors.pointer", contains("/releaseId"));
    }

    @Test
    void aReleaseStaysWithTheProductOfItsFeatures() {
        String product = product();
        String release = release(product);
        String feature = feature(product, Map.of("releaseId", id(release)));
        String other = product();
        patch(release, Map.of("productId", id(other)))
                .statusCode(409)
                .body("errors.pointer", contains("/productId"))
                .body("errors.code", contains("RELEASE_PRODUCT_ID_FEATURE"));
        delete(feature).statusCode(204);
        patch(release, Map.of("productId", id(other))).statusCode(200);
        restore(feature).statusCode(409).body("errors.code", contains("FEATURE_RELEASE_ID_PRODUCT"));
    }

    @RepeatedTest(3)
    void ofTwoChangesAtOnceThatTearFeatureAndReleaseApartOneIsRefused() throws Exception {
        String product = product();
        String release = release(product);
        String feature = feature(product, Map.of());
        String other = product();
        List<Integer> answers = Crowd.of(List.of(
                () -> patch(release, Map.of("productId", id(other))).extract().statusCode(),
                () -> patch(feature, Map.of("releaseId", id(release))).extract().statusCode()));
        assertEquals(List.of(200, 409), answers.stream().sorted().toList());
    }

    @Test
    void aReleaseWithFeaturesStaysOutOfTheTrash() {
        String product = product();
        String release = release(product);
        feature(product, Map.of("releaseId", id(release)));
        delete(release).statusCode(409).body("code", equalTo("IN_USE"));
    }

    @Test
    void aFeatureIsBuiltOrRejected() {
        String feature = feature(product(), Map.of());
        move(feature, Map.of("to", "RELEASED")).statusCode(409).body("errors.code", contains("NO_SUCH_STEP"));
        move(feature, Map.of("to", "REJECTED")).statusCode(422).body("errors.code", contains("REASON_NEEDED"));
        move(feature, Map.of("to", "REJECTED", "reason", "太贵")).statusCode(200);
        move(feature, Map.of("to", "IDEA", "reason", "客户又问了")).statusCode(200);
        for (String to : List.of("PLANNED", "IN_DEVELOPMENT", "RELEASED"))
            move(feature, Map.of("to", to)).statusCode(200);
        admin().get(feature + "/transitions").then().body("options.findAll{it.allowed}", equalTo(List.of()));
    }

    @Test
    void featuresAreFoundByProductReleaseStatusAndWords() {
        String product = product();
        String release = release(product);
        String word = "w" + Api.key();
        feature(product, Map.of("name", "B", "releaseId", id(release), "benefit", "saves " + word));
        feature(product, Map.of("name", "A"));
        String list = "/api/v1/features?productId=" + id(product);
        admin().get(list + "&sort=name&status=IDEA").then().body("items.name", contains("A", "B"));
        admin().get(list + "&q=" + word).then().body("items.name", contains("B"));
        admin().get(list + "&include=product,release&releaseId=" + id(release))
                .then()
                .statusCode(200)
                .body("items.name", contains("B"))
                .body("items[0].product.id", equalTo(id(product)))
                .body("items[0].release.id", equalTo(id(release)))
                .body("items[0].parent", nullValue());
    }
}
