package dev.slipway.scoring;

import static dev.slipway.scoring.Given.feature;
import static dev.slipway.scoring.Given.ice;
import static dev.slipway.scoring.Given.map;
import static dev.slipway.scoring.Given.model;
import static dev.slipway.scoring.Given.said;
import static dev.slipway.scoring.Given.score;
import static dev.slipway.scoring.Given.scored;
import static dev.slipway.scoring.Given.weighted;
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
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.Bodies;
import dev.slipway.testing.Crowd;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Teams;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores over HTTP: what they come to, and what they refuse. */
@SlipwayTest
class ScoreTest {

    private static void isInvalid(ValidatableResponse answer, String pointer, String code) {
        answer.statusCode(422).body("errors.pointer", contains(pointer)).body("errors.code", contains(code));
    }

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
    void aScoreIsStoredWithItsResultFormulaAndMoment() {
        String product = product();
        String score = score(
                model("RICE"), feature(product), "reach", "2000", "impact", "2", "confidence", "0.80", "effort", "3");
        admin().get(score)
                .then()
                .body("productId", equalTo(id(product)))
                .body("productLineId", nullValue())
                .body("inputs", equalTo(Map.of("reach", "2000", "impact", "2", "confidence", "0.8", "effort", "3")))
                .body("result.value", equalTo("1066.67"))
                .body("result.unrounded", equalTo("1066.666666666666666666666666666667"))
                .body("result.missing", empty())
                .body("result.reason", nullValue())
                .body("result.formula.name", equalTo("RICE"))
                .body("result.formula.version", equalTo(1))
                .body("result.computedAt", notNullValue());
    }

    @Test
    void aScoreWithoutAllItsValuesHasNoNumberButTheReason() {
        String score = score(model("RICE"), feature(product()), "reach", "2000", "impact", "2");
        admin().get(score)
                .then()
                .body("result", not(hasKey("value")))
                .body("result", not(hasKey("unrounded")))
                .body("result.reason", equalTo("INPUTS_MISSING"))
                .body("result.missing", contains("confidence", "effort"));
        patch(score, Map.of("inputs", Map.of("confidence", "1", "effort", "4")))
                .statusCode(200)
                .body("result.value", equalTo("1000"))
                .body("result.missing", empty());
        patch(score, Map.of("inputs", map("effort", null))).body("result.reason", equalTo("INPUTS_MISSING"));
        post("scores", Map.of("modelId", id(model("ICE")), "featureId", id(feature(product()))))
                .statusCode(201)
                .body("inputs", equalTo(Map.of()))
                .body("result.missing", contains("impact", "confidence", "ease"));
    }

    @Test
    void aWeightedScoreCountsTheCriteriaThatHaveAValue() {
        String model = weighted();
        admin().get(score(model, feature(product()), "benefit", "4", "cost", "2"))
                .then()
                .body("result.value", equalTo("4"));
        admin().get(score(model, feature(product()), "benefit", "5"))
                .then()
                .body("result.value", equalTo("5"))
                .body("result.missing", contains("cost"));
        admin().get(score(model, feature(product()), "cost", "5")).then().body("result.value", equalTo("1"));
    }

    @Test
    void aScoreWhoseCriteriaHaveNoWeightHasNoNumber() {
        String model = create(
                "scoring-models",
                weighted(List.of(Given.criterion("benefit", "3"), Given.criterion("strategic", "0"))));
        admin().get(score(model, feature(product()), "strategic", "5"))
                .then()
                .body("result.reason", equalTo("WEIGHTS_ZERO"))
                .body("result.missing", contains("benefit"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RICE | effort | 0 | ABOVE_UP_TO",
                "RICE | effort | -0.000001 | ABOVE_UP_TO",
                "RICE | effort | 1000000000000.1 | ABOVE_UP_TO",
                "RICE | reach | -1 | OUT_OF_SCALE",
                "RICE | reach | 1000000000001 | OUT_OF_SCALE",
                "RICE | impact | 1.5 | ONE_OF_EXPECTED",
                "RICE | confidence | 0.9 | ONE_OF_EXPECTED",
                "RICE | confidence | 80 | ONE_OF_EXPECTED",
                "ICE | ease | 0.99 | OUT_OF_SCALE",
                "ICE | ease | 10.01 | OUT_OF_SCALE",
                "WSJF | jobSize | 0 | ONE_OF_EXPECTED",
                "WSJF | jobSize | 4 | ONE_OF_EXPECTED",
                "OPPORTUNITY | importance | 10.5 | OUT_OF_SCALE",
                "OPPORTUNITY | satisfaction | -1 | OUT_OF_SCALE",
                "VALUE_EFFORT | effort | 0 | ABOVE_UP_TO",
                "VALUE_EFFORT | value | -3 | OUT_OF_SCALE",
                "VALUE_EFFORT | cost | 3 | UNKNOWN_INPUT",
                "ICE | Reach | 3 | PATTERN",
                "RICE | reach | 0.0000001 | DIGITS",
            })
    void aValueOutsideItsScaleIsRefused(String kind, String input, String value, String code) {
        isInvalid(post("scores", scored(model(kind), feature(product()), input, value)), "/inputs/" + input, code);
    }

    @ParameterizedTest
    @CsvSource({
        "NaN",
        "Infinity",
        "1e3",
        "+1",
        "0x10",
        "'1,5'",
        "五",
        "٣",
        "' 1'",
        "''",
        "12345678901234567890123456789012345678"
    })
    void aValueIsADecimalOrRefused(String value) {
        post("scores", scored(model("RICE"), feature(product()), "reach", value))
                .statusCode(400)
                .body("errors.pointer", contains("/inputs/reach"))
                .body("errors.code", contains("DECIMAL_EXPECTED"));
    }

    @Test
    void aValueIsAStringAndNoNumber() {
        post("scores", scored(model("RICE"), feature(product()), "reach", 2000, "impact", true))
                .statusCode(400)
                .body("errors.pointer", contains("/inputs/impact", "/inputs/reach"))
                .body("errors.code", contains("DECIMAL_EXPECTED", "DECIMAL_EXPECTED"));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceInBothLanguages() {
        Map<String, Object> body =
                scored(model("RICE"), feature(product()), "reach", "-1", "impact", "7", "effort", "0", "cost", "3");
        post("scores", body)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/inputs/reach", "/inputs/impact", "/inputs/effort", "/inputs/cost"));
        admin().header("Accept-Language", "zh")
                .body(body)
                .post("/api/v1/scores")
                .then()
                .body("errors.find { it.pointer == '/inputs/impact' }.detail", equalTo("必须是以下之一：3, 2, 1, 0.5, 0.25"))
                .body(
                        "errors.find { it.pointer == '/inputs/cost' }.detail",
                        containsString("reach, impact, confidence, effort"));
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

    @Test
    void theSameValuesMakeNoVersion() {
        String score = ice(model("ICE"), feature(product()), 3);
        String computed = admin().get(score).path("result.computedAt");
        patch(score, Map.of("inputs", Map.of("impact", "3.000")))
                .statusCode(200)
                .body("version", equalTo(1))
                .body("result.computedAt", equalTo(computed));
    }

    @Test
    void theHistoryKeepsValuesAndResults() {
        String score = ice(model("ICE"), feature(product()), 3);
        patch(score, Map.of("inputs", Map.of("impact", "4"), "rationale", "用户访谈 Interviews"));
        admin().get(score + "/history")
                .then()
                .body("items[0].changes.find { it.field == 'inputs' }.oldValue.impact", equalTo("3"))
                .body("items[0].changes.find { it.field == 'result' }.oldValue.value", equalTo("3"))
                .body("items[0].changes.find { it.field == 'result' }.newValue.value", equalTo("4"));
        admin().queryParam("q", "用户访谈")
                .get("/api/v1/scores?id=" + id(score))
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void anUpsertScoresAgain() {
        String product = product();
        Map<String, Object> body = Bodies.of("scores", product);
        String path = "/api/v1/scores/by-external-id/sheet/" + Api.key();
        admin().body(body).put(path).then().statusCode(201).body("result.value", equalTo("1066.67"));
        Map<String, Object> again = Given.with(body, "inputs", Map.of("reach", "10"));
        admin().body(again).put(path).then().statusCode(200).body("result.reason", equalTo("INPUTS_MISSING"));
    }
}
