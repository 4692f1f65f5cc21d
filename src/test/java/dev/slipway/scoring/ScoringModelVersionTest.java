package dev.slipway.scoring;

import static dev.slipway.scoring.Given.criterion;
import static dev.slipway.scoring.Given.feature;
import static dev.slipway.scoring.Given.ice;
import static dev.slipway.scoring.Given.key;
import static dev.slipway.scoring.Given.map;
import static dev.slipway.scoring.Given.model;
import static dev.slipway.scoring.Given.score;
import static dev.slipway.scoring.Given.weighted;
import static dev.slipway.scoring.Given.with;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Crowd;
import dev.slipway.testing.SlipwayTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Versions of scoring models: what counts of a model in use stays, and the next version changes it. */
@SlipwayTest
class ScoringModelVersionTest {

    private static String next(String model, Object... more) {
        Map<String, Object> body = with(weighted(List.of(criterion("benefit", "5"))), "key", key(model));
        return create("scoring-models", with(with(body, "previousId", id(model)), more));
    }

    @Test
    void whatCountsOfAModelInUseStaysAsItIs() {
        String model = weighted();
        score(model, feature(product()), "benefit", "4");
        List<Map<String, ?>> changes = List.of(
                Map.of("criteria", List.of(criterion("benefit", "4"))),
                Map.of("criteria", List.of(criterion("benefit", "3"), criterion("cost", "1"))),
                Map.of("kind", "ICE", "criteria", List.of()));
        for (Map<String, ?> change : changes) {
            patch(model, change)
                    .statusCode(409)
                    .body("code", equalTo("IMMUTABLE"))
                    .body("detail", containsString(key(model)));
        }
        admin().header("Accept-Language", "zh")
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(changes.get(0))
                .patch(model)
                .then()
                .body("detail", containsString("已用于评分"));
    }

    @Test
    void whatDoesNotCountIsChangedAllTheSame() {
        String model = weighted();
        score(model, feature(product()), "benefit", "4");
        Map<String, Object> cost = with(criterion("cost", "1.00"), "direction", "LOWER_IS_BETTER", "name", "投入 Cost");
        patch(
                        model,
                        Map.of(
                                "name",
                                "New name",
                                "criteria",
                                List.of(cost, with(criterion("benefit", "3"), "localNames", map("zh-CN", "收益")))))
                .statusCode(200)
                .body("inputs.key", contains("cost", "benefit"))
                .body("inputs[1].localNames.zh-CN", equalTo("收益"));
    }

    @Test
    void aModelThatNoScoreHasUsedIsChangedFreely() {
        String model = weighted();
        patch(model, Map.of("criteria", List.of(criterion("benefit", "4")))).statusCode(200);
        patch(model, Map.of("kind", "ICE", "criteria", List.of()))
                .statusCode(200)
                .body("modelVersion", equalTo(1));
    }

    @Test
    void aScoreInTheTrashHasUsedItsModelToo() {
        String model = model("ICE");
        delete(ice(model, feature(product()), 3)).statusCode(204);
        patch(model, Map.of("kind", "RICE")).statusCode(409).body("code", equalTo("IMMUTABLE"));
    }

    @Test
    void aModelIsChangedByItsNextVersion() {
        String first = weighted();
        String feature = feature(product());
        String score = score(first, feature, "benefit", "4", "cost", "2");
        String second = next(first);
        admin().get(second)
                .then()
                .body("key", equalTo(key(first)))
                .body("modelVersion", equalTo(2))
                .body("previousId", equalTo(id(first)))
                .body("superseded", equalTo(false));
        admin().get(first).then().body("modelVersion", equalTo(1)).body("superseded", equalTo(true));
        admin().get(first + "/history")
                .then()
                .body("items[0].reason", containsString("Superseded by version 2"))
                .body("items[0].reason", containsString(id(second)));
        admin().get(score).then().body("result.value", equalTo("4"));
        score(second, feature, "benefit", "5");
        String versions = "/api/v1/scoring-models?key=" + key(first);
        admin().get(versions + "&sort=-modelVersion").then().body("items.id", contains(id(second), id(first)));
        admin().get(versions + "&superseded=false").then().body("items.id", contains(id(second)));
        admin().get(second + "?include=previous").then().body("previous.modelVersion", equalTo(1));
    }

    @Test
    void oneVersionFollowsAnotherAtMost() {
        String first = weighted();
        String second = next(first);
        Map<String, Object> body =
                with(weighted(List.of(criterion("benefit", "9"))), "key", key(first), "previousId", id(first));
        post("scoring-models", body)
                .statusCode(409)
                .body("errors.pointer", contains("/previousId"))
                .body("errors.code", contains("SCORING_MODEL_PREVIOUS_ID_KEY"));
        delete(second).statusCode(204);
        admin().get(first).then().body("superseded", equalTo(false));
        String third = next(first);
        // one in the trash keeps its number
        admin().get(third).then().body("modelVersion", equalTo(3));
        restore(second).statusCode(409).body("errors.pointer", hasItem("/previousId"));
        delete(third).statusCode(204);
        restore(second).statusCode(200);
        admin().get(first).then().body("superseded", equalTo(true));
        delete(first).statusCode(409).body("code", equalTo("IN_USE"));
    }

    @Test
    void aVersionHasTheKeyAndTheProductOfTheOneBefore() {
        String first = weighted();
        Map<String, Object> body = weighted(List.of(criterion("benefit", "9")));
        body.put("previousId", id(first));
        body.put("productId", id(product()));
        post("scoring-models", body)
                .statusCode(422)
                .body("errors.pointer", contains("/key", "/productId"))
                .body("errors.code", contains("SAME_AS_PREVIOUS", "SAME_AS_PREVIOUS"));
        body.put("previousId", UUID.randomUUID().toString());
        post("scoring-models", body)
                .statusCode(422)
                .body("code", equalTo("REFERENCE_NOT_FOUND"))
                .body("errors.pointer", contains("/previousId"));
    }

    @Test
    void keyProductAndPreviousVersionStay() {
        String model = weighted();
        Map<String, String> changes =
                Map.of("key", "OTHER_KEY", "productId", id(product()), "previousId", id(model("ICE")));
        changes.forEach((field, value) -> patch(model, Map.of(field, value))
                .statusCode(409)
                .body("errors.pointer", contains("/" + field))
                .body(
                        "errors.code",
                        contains("SCORING_MODEL_"
                                + field.replaceAll("([A-Z])", "_$1").toUpperCase() + "_FIXED")));
    }

    @RepeatedTest(3)
    void ofTwoNextVersionsAtOnceOneIsRefused() throws Exception {
        String first = weighted();
        Map<String, Object> body =
                with(weighted(List.of(criterion("benefit", "9"))), "key", key(first), "previousId", id(first));
        List<Integer> answers =
                Crowd.of(2, () -> post("scoring-models", body).extract().statusCode());
        assertEquals(List.of(201, 409), answers.stream().sorted().toList());
        admin().get("/api/v1/scoring-models?key=" + key(first))
                .then()
                .body("items.modelVersion", containsInAnyOrder(1, 2));
    }

    @RepeatedTest(5)
    void aFirstScoreAndAChangeOfItsModelAtOnceAgree() throws Exception {
        String model = weighted();
        String feature = feature(product());
        List<Callable<Integer>> calls = List.of(
                () -> post("scores", Given.scored(model, feature, "benefit", "2", "cost", "2"))
                        .extract()
                        .statusCode(),
                () -> patch(model, Map.of("criteria", List.of(criterion("benefit", "1"), criterion("cost", "1"))))
                        .extract()
                        .statusCode());
        List<Integer> answers = Crowd.of(calls);
        assertEquals(201, answers.get(0));
        String value = admin().get("/api/v1/scores?modelId=" + id(model)).path("items[0].result.value");
        // by the model as it stays: the new one counts cost upwards
        assertEquals(answers.get(1) == 200 ? "2" : "2.5", value);
        assertTrue(List.of(200, 409).contains(answers.get(1)));
    }
}
