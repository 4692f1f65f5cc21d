package dev.slipway.scoring;

import static dev.slipway.scoring.Given.feature;
import static dev.slipway.scoring.Given.ice;
import static dev.slipway.scoring.Given.isInvalid;
import static dev.slipway.scoring.Given.map;
import static dev.slipway.scoring.Given.model;
import static dev.slipway.scoring.Given.said;
import static dev.slipway.scoring.Given.scored;
import static dev.slipway.scoring.Given.with;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.line;
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
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Teams;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What scores are of, over HTTP, and who gives them. */
@SlipwayTest
class ScoreSubjectTest {

    private static String item(String roadmap, Map<String, ?> more) {
        return create("roadmap-items", with(map("roadmapId", id(roadmap), "title", "Item", "horizon", "NEXT"), more));
    }

    private static Map<String, Object> with(Map<String, Object> base, Map<String, ?> more) {
        Map<String, Object> all = Given.with(base);
        all.putAll(more);
        return all;
    }

    private static String roadmap(String owner) {
        String field = owner.contains("product-lines") ? "productLineId" : "productId";
        return create("roadmaps", map(field, id(owner), "name", "R", "audience", "INTERNAL"));
    }

    @Test
    void aScoreHasOneSubject() {
        String model = model("ICE");
        String product = product();
        isInvalid(post("scores", Map.of("modelId", id(model))), "/featureId", "ONE_SUBJECT");
        Map<String, Object> both = Map.of(
                "modelId", id(model),
                "featureId", id(feature(product)),
                "roadmapItemId", id(item(roadmap(product), Map.of())));
        isInvalid(post("scores", both), "/roadmapItemId", "ONE_SUBJECT");
    }

    @Test
    void unknownModelsAndSubjectsAreNamed() {
        String nothing = UUID.randomUUID().toString();
        String model = model("ICE");
        Map<String, Object> unknown = Map.of("modelId", id(model), "featureId", nothing);
        post("scores", unknown).statusCode(422).body("errors.pointer", contains("/featureId"));
        Map<String, Object> item = Map.of("modelId", id(model), "roadmapItemId", nothing);
        post("scores", item).statusCode(422).body("errors.pointer", contains("/roadmapItemId"));
        Map<String, Object> byNone = Map.of("modelId", nothing, "featureId", id(feature(product())));
        post("scores", byNone).statusCode(422).body("errors.pointer", contains("/modelId"));
        String gone = feature(product());
        delete(gone).statusCode(204);
        post("scores", scored(model, gone)).statusCode(422).body("errors.pointer", contains("/featureId"));
    }

    @Test
    void aRoadmapItemIsScoredForWhomItsRoadmapBelongsTo() {
        String model = model("WSJF");
        String line = line();
        String product = create("products", Map.of("key", Api.key(), "name", "P", "productLineId", id(line)));
        String ofProduct = item(roadmap(product), Map.of());
        String ofLine = item(roadmap(line), Map.of());
        Map<String, String> values =
                Map.of("userBusinessValue", "8", "timeCriticality", "5", "riskReduction", "3", "jobSize", "5");
        for (String item : List.of(ofProduct, ofLine)) {
            boolean lines = item.equals(ofLine);
            post("scores", Map.of("modelId", id(model), "roadmapItemId", id(item), "inputs", values))
                    .statusCode(201)
                    .body("result.value", equalTo("3.2"))
                    .body("productId", lines ? nullValue() : equalTo(id(product)))
                    .body("productLineId", lines ? equalTo(id(line)) : nullValue());
        }
        patch(ofLine, Map.of("productId", id(product)))
                .statusCode(409)
                .body("errors.code", contains("ROADMAP_ITEM_PRODUCT_ID_SCORES"));
        admin().get("/api/v1/scores?include=roadmapItem,model&roadmapItemId=" + id(ofProduct))
                .then()
                .body("items.roadmapItem.title", contains("Item"))
                .body("items.model.kind", contains("WSJF"));
    }

    @Test
    void thereIsOneLiveScoreOfASubjectByAModel() {
        String model = model("ICE");
        String feature = feature(product());
        String first = ice(model, feature, 3);
        post("scores", scored(model, feature))
                .statusCode(409)
                .body("errors.pointer", contains("/featureId"))
                .body("errors.code", contains("SCORE_FEATURE_ID_KEY"));
        ice(model("ICE"), feature, 4);
        ice(model, feature(product()), 4);
        delete(first).statusCode(204);
        String second = ice(model, feature, 5);
        restore(first).statusCode(409).body("code", equalTo("NOT_UNIQUE"));
        delete(second).statusCode(204);
        restore(first).statusCode(200).body("result.value", equalTo("3"));
    }

    @RepeatedTest(3)
    void ofTwoWhoScoreASubjectAtOnceOneIsTold() throws Exception {
        String model = model("ICE");
        String feature = feature(product());
        List<Callable<Integer>> calls = List.of(
                () -> post("scores", scored(model, feature, "ease", "3"))
                        .extract()
                        .statusCode(),
                () -> post("scores", scored(model, feature, "ease", "7"))
                        .extract()
                        .statusCode());
        assertEquals(List.of(201, 409), Crowd.of(calls).stream().sorted().toList());
        admin().get("/api/v1/scores?modelId=" + id(model)).then().body("items", hasSize(1));
    }

    @Test
    void aScoreStaysWithItsModelAndItsSubject() {
        String product = product();
        String score = ice(model("ICE"), feature(product), 3);
        Map<String, String> changes = Map.of("modelId", id(model("ICE")), "featureId", id(feature(product)));
        changes.forEach((field, other) -> patch(score, Map.of(field, other))
                .statusCode(409)
                .body("errors.pointer", contains("/" + field))
                .body(
                        "errors.code",
                        contains("SCORE_" + field.replace("Id", "_ID").toUpperCase() + "_FIXED")));
    }

    @Test
    void aScoredFeatureStaysWithItsProduct() {
        String from = product();
        String to = product();
        String feature = feature(from);
        String score = ice(model("ICE"), feature, 3);
        patch(feature, Map.of("productId", id(to)))
                .statusCode(409)
                .body("errors.pointer", contains("/productId"))
                .body("errors.code", contains("FEATURE_PRODUCT_ID_SCORES"));
        delete(score).statusCode(204);
        patch(feature, Map.of("productId", id(to))).statusCode(200);
        // it comes back where its subject is now
        restore(score).statusCode(200).body("productId", equalTo(id(to)));
    }

    @RepeatedTest(3)
    void aFirstScoreAndAMoveOfItsFeatureAtOnceAgree() throws Exception {
        String to = product();
        String feature = feature(product());
        String model = model("ICE");
        List<Callable<Integer>> calls = List.of(
                () -> post("scores", scored(model, feature)).extract().statusCode(),
                () -> patch(feature, Map.of("productId", id(to))).extract().statusCode());
        List<Integer> answers = Crowd.of(calls);
        String ofFeature = admin().get(feature).path("productId");
        if (answers.get(0) == 201) {
            admin().get("/api/v1/scores?modelId=" + id(model)).then().body("items.productId", contains(ofFeature));
        } else {
            assertEquals(List.of(503, 200), answers);
        }
    }

    @Test
    void aModelOfAProductScoresWhatIsTheProducts() {
        String product = product();
        String model = create("scoring-models", said("ICE", "productId", id(product)));
        ice(model, feature(product), 3);
        isInvalid(post("scores", scored(model, feature(product()))), "/modelId", "MODEL_OF_OTHER_PRODUCT");
    }

    @Test
    void aScoreIsGivenByTheTeamOfItsSubject() {
        String product = product();
        String model = model("ICE");
        String feature = feature(product);
        Account member = Account.of("EDITOR");
        Teams.join(product, member);
        as(Account.of("EDITOR").token())
                .body(scored(model, feature))
                .post("/api/v1/scores")
                .then()
                .statusCode(403);
        as(member.token())
                .body(scored(model, feature))
                .post("/api/v1/scores")
                .then()
                .statusCode(201);
    }

    @Test
    void aFeatureWithScoresIsNotThrownAway() {
        String feature = feature(product());
        String score = ice(model("ICE"), feature, 3);
        delete(feature).statusCode(409).body("code", equalTo("IN_USE"));
        delete(score).statusCode(204);
        delete(feature).statusCode(204);
    }
}
