package dev.slipway.features;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.Crowd;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The trees that the features of a product form. */
@SlipwayTest
class FeatureTreeTest {

    private String product;

    @BeforeEach
    void aProduct() {
        product = product();
    }

    private String feature(String name, String parent) {
        return create("features", body(name, parent));
    }

    private Map<String, Object> body(String name, String parent) {
        Map<String, Object> body = new HashMap<>(Map.of("productId", id(product), "name", name));
        if (parent != null) body.put("parentId", id(parent));
        return body;
    }

    /** A root and one below the other, so many in all. */
    private List<String> chain(int length) {
        List<String> chain = new ArrayList<>();
        for (int i = 0; i < length; i++) chain.add(feature("level " + (i + 1), i == 0 ? null : chain.get(i - 1)));
        return chain;
    }

    private static ValidatableResponse moved(String feature, String parent) {
        Map<String, Object> change = new HashMap<>();
        change.put("parentId", parent == null ? null : id(parent));
        return patch(feature, change);
    }

    private static void isRefused(ValidatableResponse answer, String pointer, String code) {
        answer.statusCode(409)
                .body("code", equalTo("RULE_VIOLATED"))
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void aTreeHasFourLevels() {
        List<String> chain = chain(4);
        isRefused(post("features", body("level 5", chain.get(3))), "/parentId", "FEATURE_PARENT_ID_LEVELS");
        feature("another leaf", chain.get(2));
    }

    @Test
    void whatIsBelowCountsWhereAFeatureMoves() {
        List<String> two = chain(2);
        List<String> three = chain(3);
        isRefused(moved(three.get(0), two.get(1)), "/parentId", "FEATURE_PARENT_ID_LEVELS");
        moved(three.get(0), two.get(0)).statusCode(200);
        moved(two.get(1), three.get(1)).statusCode(200);
        admin().get(two.get(0) + "/tree")
                .then()
                .body("children.feature.id", contains(id(three.get(0))))
                .body("children[0].children[0].children.feature.id", contains(id(two.get(1)), id(three.get(2))));
    }

    @Test
    void aFeatureIsNotBelowItself() {
        List<String> chain = chain(4);
        isRefused(moved(chain.get(0), chain.get(0)), "/parentId", "FEATURE_PARENT_ID_CYCLE");
        for (String below : chain.subList(1, 4)) {
            isRefused(moved(chain.get(0), below), "/parentId", "FEATURE_PARENT_ID_CYCLE");
        }
        moved(chain.get(1), null).statusCode(200).body("parentId", nullValue());
        moved(chain.get(0), chain.get(1)).statusCode(200);
    }

    @RepeatedTest(5)
    void ofTwoMovesAtOnceThatWouldCloseACycleOneIsRefused() throws Exception {
        String one = feature("one", null);
        String two = feature("two", null);
        List<Callable<Integer>> moves = List.of(
                () -> moved(one, two).extract().statusCode(),
                () -> moved(two, one).extract().statusCode());
        assertEquals(List.of(200, 409), Crowd.of(moves).stream().sorted().toList());
        int below = admin().get("/api/v1/features?total=true&root=false&productId=" + id(product))
                .path("total");
        assertEquals(1, below);
    }

    @RepeatedTest(3)
    void ofTwoMovesAtOnceThatTogetherMakeAFifthLevelOneIsRefused() throws Exception {
        List<String> upper = chain(2);
        List<String> middle = chain(2);
        List<String> lower = chain(2);
        List<Callable<Integer>> moves = List.of(
                () -> moved(middle.get(0), upper.get(1)).extract().statusCode(),
                () -> moved(lower.get(0), middle.get(1)).extract().statusCode());
        assertEquals(List.of(200, 409), Crowd.of(moves).stream().sorted().toList());
    }

    @RepeatedTest(3)
    void movesAndNewFeaturesAtOnceDoNotGetInEachOthersWay() throws Exception {
        String top = feature("top", null);
        String other = feature("other", null);
        List<Callable<Integer>> changes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String child = feature("child " + i, top);
            changes.add(() -> moved(child, other).extract().statusCode());
            changes.add(() -> post("features", body("new", child)).extract().statusCode() - 1);
        }
        assertEquals(List.of(200), Crowd.of(changes).stream().distinct().toList());
    }

    @Test
    void aTreeIsOfOneProduct() {
        List<String> chain = chain(2);
        String elsewhere = create("features", Map.of("productId", id(product()), "name", "elsewhere"));
        isRefused(moved(elsewhere, chain.get(0)), "/parentId", "FEATURE_PARENT_ID_PRODUCT");
        String otherProduct = id(product());
        isRefused(patch(chain.get(0), Map.of("productId", otherProduct)), "/productId", "FEATURE_PRODUCT_ID_CHILDREN");
        isRefused(patch(chain.get(1), Map.of("productId", otherProduct)), "/parentId", "FEATURE_PARENT_ID_PRODUCT");
        Map<String, Object> away = new HashMap<>(Map.of("productId", otherProduct));
        away.put("parentId", null);
        patch(chain.get(1), away).statusCode(200);
        patch(chain.get(0), Map.of("productId", otherProduct)).statusCode(200);
    }

    @Test
    void whatIsBelowGoesToTheTrashFirstAndComesBackWhereThereIsRoom() {
        List<String> chain = chain(2);
        delete(chain.get(0)).statusCode(409).body("code", equalTo("IN_USE"));
        delete(chain.get(1)).statusCode(204);
        moved(chain.get(0), chain(3).get(2)).statusCode(200);
        isRefused(restore(chain.get(1)), "/parentId", "FEATURE_PARENT_ID_LEVELS");
        moved(chain.get(0), null).statusCode(200);
        delete(chain.get(0)).statusCode(204);
        restore(chain.get(1)).statusCode(422).body("errors.pointer", contains("/parentId"));
        restore(chain.get(0)).statusCode(200);
        restore(chain.get(1)).statusCode(200);
    }

    @Test
    void anUpsertMovesAFeatureToo() {
        List<String> chain = chain(2);
        Map<String, Object> top = body("level 1", chain.get(1));
        patch(chain.get(0), Map.of("externalSource", "s", "externalId", "top-" + id(product)))
                .statusCode(200);
        ValidatableResponse answer = admin().body(top)
                .put("/api/v1/features/by-external-id/s/top-" + id(product))
                .then();
        isRefused(answer, "/parentId", "FEATURE_PARENT_ID_CYCLE");
    }

    @Test
    void listsShowRootsOrWhatIsRightBelow() {
        List<String> chain = chain(3);
        String list = "/api/v1/features?productId=" + id(product);
        admin().get(list + "&root=true").then().body("items.id", contains(id(chain.get(0))));
        admin().get(list + "&root=false").then().body("items", hasSize(2));
        admin().get("/api/v1/features?include=parent&parentId=" + id(chain.get(0)))
                .then()
                .statusCode(200)
                .body("items.id", contains(id(chain.get(1))))
                .body("items[0].parent.name", equalTo("level 1"));
        moved(chain.get(1), null).statusCode(200);
        admin().get(list + "&root=true").then().body("items", hasSize(2));
    }

    @Test
    void aTreeIsReadWithEverythingBelowByName() {
        List<String> chain = chain(4);
        feature("a leaf", chain.get(0));
        delete(feature("gone", chain.get(0))).statusCode(204);
        List<String> sent = Statements.during(() -> admin().get(chain.get(0) + "/tree")
                .then()
                .statusCode(200)
                .body("feature.id", equalTo(id(chain.get(0))))
                .body("children.feature.name", contains("a leaf", "level 2"))
                .body("children[0].children", hasSize(0))
                .body("children[1].children[0].children[0].feature.name", equalTo("level 4")));
        assertEquals(1, sent.size(), () -> String.join("\n", sent));
        admin().get(chain.get(2) + "/tree")
                .then()
                .body("feature.parentId", equalTo(id(chain.get(1))))
                .body("children.feature.name", contains("level 4"));
        admin().get("/api/v1/features/0190a5b2-7c1e-7d3a-9f00-1a2b3c4d5e6f/tree")
                .then()
                .statusCode(404);
    }

    @Test
    void aTreeOfAConfidentialProductIsHidden() {
        String secret = create("products", Map.of("key", Api.key(), "name", "secret", "confidential", true));
        String feature = create("features", Map.of("productId", id(secret), "name", "secret"));
        Records.patch(feature, Map.of("problem", "secret")).statusCode(200);
        as(Account.of("VIEWER").token()).get(feature + "/tree").then().statusCode(404);
        admin().get(feature + "/tree").then().statusCode(200);
    }
}
