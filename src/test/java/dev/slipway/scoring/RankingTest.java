package dev.slipway.scoring;

import static dev.slipway.scoring.Given.criterion;
import static dev.slipway.scoring.Given.feature;
import static dev.slipway.scoring.Given.ice;
import static dev.slipway.scoring.Given.model;
import static dev.slipway.scoring.Given.said;
import static dev.slipway.scoring.Given.score;
import static dev.slipway.scoring.Given.weighted;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import dev.slipway.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rankings over HTTP: their order, their ranks, and other weights. */
@SlipwayTest
class RankingTest {

    private String product;

    @BeforeEach
    void aProduct() {
        product = product();
    }

    private ValidatableResponse ranking(String model, String more) {
        return admin().get(model + "/ranking?productId=" + id(product) + more).then();
    }

    private static List<List<Object>> ranked(JsonPath ranking) {
        List<List<Object>> ranked = new ArrayList<>();
        ranking.<Map<String, Object>>getList("items").forEach(item -> {
            List<Object> row = new ArrayList<>();
            for (String field : List.of("rank", "subjectId", "unrounded", "missing")) row.add(item.get(field));
            ranked.add(row);
        });
        return ranked;
    }

    private List<List<Object>> ranked(String model, String more) {
        return ranked(ranking(model, more).statusCode(200).extract().jsonPath());
    }

    /** All pages of so many. */
    private List<List<Object>> walked(String model, String more, int limit) {
        List<List<Object>> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = ranking(model, more + "&limit=" + limit + cursor)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(ranked(page));
            cursor = page.get("nextCursor") == null ? null : "&cursor=" + page.get("nextCursor");
        } while (cursor != null);
        return all;
    }

    @Test
    void theBestComeFirstAndEqualsShareARank() {
        String model = model("ICE");
        List<String> features = new ArrayList<>();
        for (int number : List.of(3, 9, 3, 1, 3)) {
            features.add(id(feature(product)));
            ice(model, features.get(features.size() - 1), number);
        }
        ranking(model, "")
                .statusCode(200)
                .body("modelId", equalTo(id(model)))
                .body("modelVersion", equalTo(1))
                .body("subject", equalTo("FEATURE"))
                .body("formula.name", equalTo("ICE"))
                .body("formula.version", equalTo(1))
                .body("formula.expression", equalTo("impact × confidence × ease"))
                .body("computedAt", notNullValue())
                .body("", not(hasKey("weights")))
                .body("nextCursor", nullValue())
                .body("items.rank", contains(1, 2, 2, 2, 5))
                .body("items.value", contains("9", "3", "3", "3", "1"))
                .body(
                        "items.subjectId",
                        contains(features.get(1), features.get(0), features.get(2), features.get(4), features.get(3)));
    }

    @Test
    void allEqualsShareTheFirstRankInTheOrderInWhichTheyWereMade() {
        String model = model("ICE");
        List<String> features = new ArrayList<>();
        for (int i = 0; i < 7; i++) features.add(feature(product));
        // the last one was scored first
        for (int i = 6; i >= 0; i--) ice(model, features.get(i), 4);
        ranking(model, "")
                .body("items.rank", everyItem(equalTo(1)))
                .body(
                        "items.subjectId",
                        equalTo(features.stream().map(feature -> id(feature)).toList()));
        assertEquals(ranked(model, ""), walked(model, "", 2));
    }

    @Test
    void ranksCompareWhatIsNotRoundedYet() {
        String model = model("VALUE_EFFORT");
        String lower = feature(product);
        String higher = feature(product);
        score(model, lower, "value", "1000", "effort", "3000.001");
        score(model, higher, "value", "1000", "effort", "3000");
        ranking(model, "")
                .body("items.subjectId", contains(id(higher), id(lower)))
                .body("items.value", contains("0.33", "0.33"))
                .body("items.rank", contains(1, 2));
    }

    @Test
    void subjectsWithoutANumberComeLastWithWhatIsMissing() {
        String model = model("RICE");
        String none = feature(product, "没有评分");
        String some = feature(product);
        String all = feature(product);
        String gone = feature(product);
        delete(gone).statusCode(204);
        feature(product());
        score(model, some, "reach", "3", "impact", "1");
        score(model, all, "reach", "3", "impact", "1", "confidence", "1", "effort", "1");
        ranking(model, "")
                .body("items.subjectId", contains(id(all), id(none), id(some)))
                .body("items[0].missing", empty())
                .body("items[0]", not(hasKey("reason")))
                .body("items[1].name", equalTo("没有评分"))
                .body("items[1].reason.code", equalTo("NOT_SCORED"))
                .body("items[1].missing", contains("reach", "impact", "confidence", "effort"))
                .body("items[1]", not(hasKey("scoreId")))
                .body("items[1]", not(hasKey("rank")))
                .body("items[2].reason.code", equalTo("INPUTS_MISSING"))
                .body("items[2].missing", contains("confidence", "effort"))
                .body("items[2].scoreId", notNullValue());
        admin().header("Accept-Language", "zh")
                .get(model + "/ranking?productId=" + id(product))
                .then()
                .body("items[1].reason.detail", equalTo("尚未按此模型评分"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&weights=benefit:1", "&asOf=9999-01-01T00:00:00Z"})
    void pagesAreTheWholeWhateverTheirSize(String more) {
        String model = weighted();
        for (int i = 0; i < 9; i++) {
            String feature = feature(product);
            if (i % 3 > 0) score(model, feature, "benefit", String.valueOf(1 + i % 4));
            if (i == 3) score(model, feature);
        }
        List<List<Object>> whole = ranked(model, more);
        assertEquals(9, whole.size());
        for (int limit : List.of(1, 2, 4, 9)) assertEquals(whole, walked(model, more, limit), "limit " + limit);
    }

    @Test
    void withoutAProductAllThatHasAScoreIsRanked() {
        String model = model("ICE");
        String other = product();
        ice(model, feature(product), 3);
        ice(model, feature(other), 4);
        admin().get(model + "/ranking?limit=2")
                .then()
                .body("items.productId", contains(id(other), id(product)))
                .body("", not(hasKey("productId")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&weights=benefit:1", "&asOf=9999-01-01T00:00:00Z"})
    void onlySubjectsInSomeStatusesAreRankedWhereSomebodyAsksForThem(String more) {
        String model = weighted();
        List<String> features = new ArrayList<>();
        for (int i = 0; i < 6; i++) features.add(feature(product));
        for (int i = 0; i < 4; i++) score(model, features.get(i), "benefit", "" + (1 + i));
        for (int i : List.of(2, 4))
            move(features.get(i), Map.of("to", "PLANNED")).statusCode(200);
        for (int i : List.of(3, 5))
            move(features.get(i), Map.of("to", "REJECTED", "reason", "no")).statusCode(200);
        ranking(model, "&status=IDEA&status=PLANNED" + more)
                .body(
                        "items.subjectId",
                        contains(id(features.get(2)), id(features.get(1)), id(features.get(0)), id(features.get(4))))
                .body("items.rank", contains(1, 2, 3, null))
                .body("items.status", contains("PLANNED", "IDEA", "IDEA", "PLANNED"));
        ranking(model, "&status=REJECTED" + more)
                .body("items.subjectId", contains(id(features.get(3)), id(features.get(5))));
        ranking(model, "&status=DONE" + more)
                .statusCode(400)
                .body("errors.parameter", contains("status"))
                .body("errors.code", contains("ONE_OF_EXPECTED"));
        ranking(model, "&subject=ROADMAP_ITEM&status=DONE" + more).statusCode(200);
    }

    @Test
    void aModelOfAProductRanksWhatIsTheProducts() {
        String model = create("scoring-models", said("ICE", "productId", id(product)));
        feature(product());
        String feature = feature(product);
        admin().get(model + "/ranking")
                .then()
                .body("productId", equalTo(id(product)))
                .body("items.subjectId", contains(id(feature)));
        admin().get(model + "/ranking?productId=" + id(product()))
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("productId"))
                .body("errors.code", contains("MODEL_OF_OTHER_PRODUCT"));
    }

    @Test
    void roadmapItemsAreRankedByThemselves() {
        String model = model("ICE");
        ice(model, feature(product), 9);
        String roadmap = create("roadmaps", Map.of("productId", id(product), "name", "R", "audience", "INTERNAL"));
        List<String> items = new ArrayList<>();
        for (String title : List.of("先 First", "后 Second")) {
            Map<String, Object> item = Map.of("roadmapId", id(roadmap), "title", title, "horizon", "NOW");
            items.add(create("roadmap-items", item));
        }
        create(
                "scores",
                Map.of(
                        "modelId",
                        id(model),
                        "roadmapItemId",
                        id(items.get(1)),
                        "inputs",
                        Map.of("impact", "5", "confidence", "1", "ease", "1")));
        for (String more : List.of("", "&asOf=9999-01-01T00:00:00Z")) {
            ranking(model, "&subject=ROADMAP_ITEM" + more)
                    .body("subject", equalTo("ROADMAP_ITEM"))
                    .body("items.name", contains("后 Second", "先 First"))
                    .body("items.value", contains("5", null));
        }
        String features = Tokens.secret(List.of("VIEWER"), Map.of("scopes", List.of("strategy:read")));
        as(features).get(model + "/ranking").then().statusCode(200);
        as(features).get(model + "/ranking?subject=ROADMAP_ITEM").then().statusCode(403);
    }

    // ---- other weights ----

    @Test
    void otherWeightsAreTriedOutAndNotStored() {
        String model = weighted();
        String useful = feature(product);
        String cheap = feature(product);
        String score = score(model, useful, "benefit", "5", "cost", "5");
        score(model, cheap, "benefit", "2", "cost", "1");
        ranking(model, "")
                .body("items.subjectId", contains(id(useful), id(cheap)))
                .body("items.value", contains("4", "2.75"))
                .body("weights", equalTo(Map.of("benefit", "3", "cost", "1")));
        ranking(model, "&weights=benefit:1,cost:3.50")
                .body("items.subjectId", contains(id(cheap), id(useful)))
                .body("items.value", contains("4.33", "1.89"))
                .body("weights", equalTo(Map.of("benefit", "1", "cost", "3.5")));
        ranking(model, "&weights=cost:0")
                .body("items.value", contains("5", "2"))
                .body("weights", equalTo(Map.of("benefit", "3", "cost", "0")));
        ranking(model, "&weights=benefit:1&weights=cost:1").body("items.value", contains("3.5", "3"));
        admin().get(score).then().body("result.value", equalTo("4")).body("version", equalTo(1));
        admin().get(model).then().body("inputs.weight", contains("3", "1"));
    }

    @Test
    void theModelsOwnWeightsMakeTheRankingThatIsStored() {
        String model = weighted();
        for (int i = 0; i < 8; i++) {
            score(model, feature(product), "benefit", "" + (1 + i % 5), "cost", "" + (1 + i * 2 % 5));
        }
        score(model, feature(product), "benefit", "3");
        score(model, feature(product));
        feature(product);
        assertEquals(ranked(model, ""), ranked(model, "&weights=cost:1.0,benefit:3"));
    }

    @Test
    void whereNoWeightIsLeftThereIsNoRank() {
        String model = weighted();
        score(model, feature(product), "benefit", "5");
        ranking(model, "&weights=benefit:0")
                .body("items.reason.code", contains("WEIGHTS_ZERO"))
                .body("items[0]", not(hasKey("rank")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "benefit | WEIGHT_EXPECTED",
                "benefit=3 | WEIGHT_EXPECTED",
                "benefit:3:4 | WEIGHT_EXPECTED",
                "price:3 | UNKNOWN_CRITERION",
                ":3 | UNKNOWN_CRITERION",
                "价格:3 | UNKNOWN_CRITERION",
                "benefit:3,benefit:4 | WEIGHT_TWICE",
                "benefit: | WEIGHT_RANGE",
                "benefit:-1 | WEIGHT_RANGE",
                "benefit:NaN | WEIGHT_RANGE",
                "benefit:1e3 | WEIGHT_RANGE",
                "benefit:1000001 | WEIGHT_RANGE",
                "benefit:0.0000001 | WEIGHT_RANGE",
                "benefit:12345678901234567890123456789012345678 | WEIGHT_RANGE",
                "benefit:3, | WEIGHT_EXPECTED",
            })
    void aWeightThatIsNoneIsNamed(String weights, String code) {
        admin().queryParam("weights", weights)
                .get(weighted() + "/ranking")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"))
                .body("errors.parameter", contains("weights"))
                .body("errors.code", contains(code));
    }

    @Test
    void everyWrongPartOfTheQuestionIsNamedAtOnce() {
        ranking(weighted(), "&weights=price:3,benefit:x,cost&limit=201")
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("weights", "weights", "weights", "limit"))
                .body(
                        "errors.code",
                        containsInAnyOrder("UNKNOWN_CRITERION", "WEIGHT_RANGE", "WEIGHT_EXPECTED", "RANGE"));
        admin().header("Accept-Language", "zh")
                .get(weighted() + "/ranking?weights=price:3")
                .then()
                .body("errors[0].detail", equalTo("“price”不是该模型的评分标准；它有 benefit, cost"));
    }

    @Test
    void kindsWithoutWeightsHaveNoneToTryOut() {
        ranking(model("RICE"), "&weights=reach:3")
                .statusCode(400)
                .body("errors.parameter", contains("weights"))
                .body("errors.code", contains("NO_WEIGHTS"));
    }

    // ---- the rest of the question ----

    @ParameterizedTest
    @CsvSource({
        "subject=PRODUCT, subject, ONE_OF_EXPECTED",
        "productId=x, productId, UUID_EXPECTED",
        "asOf=yesterday, asOf, INSTANT_EXPECTED",
        "limit=0, limit, RANGE",
        "limit=many, limit, INTEGER_EXPECTED",
        "weights=, weights, EMPTY_VALUE",
        "sort=name, sort, UNKNOWN_PARAMETER",
    })
    void aParameterThatCannotBeUsedIsNamed(String query, String parameter, String code) {
        admin().get(model("ICE") + "/ranking?" + query)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    @Test
    void aCursorIsGoodForItsRankingOnly() {
        String model = weighted();
        for (int i = 0; i < 3; i++) score(model, feature(product), "benefit", "3");
        String cursor = ranking(model, "&limit=1").extract().path("nextCursor");
        for (String other :
                List.of("&status=IDEA", "&weights=benefit:2", "&subject=ROADMAP_ITEM", "&asOf=9999-01-01T00:00:00Z")) {
            ranking(model, other + "&cursor=" + cursor).statusCode(400).body("code", equalTo("INVALID_CURSOR"));
        }
        ranking(weighted(), "&cursor=" + cursor).statusCode(400).body("code", equalTo("INVALID_CURSOR"));
        for (String garbage : List.of("x", "e30", cursor.substring(1), cursor + "A")) {
            ranking(model, "&cursor=" + garbage).statusCode(400).body("code", equalTo("INVALID_CURSOR"));
        }
        ranking(model, "&limit=2&cursor=" + cursor).statusCode(200).body("items", hasSize(2));
    }

    @Test
    void anUnknownModelHasNoRanking() {
        admin().get("/api/v1/scoring-models/" + UUID.randomUUID() + "/ranking")
                .then()
                .statusCode(404);
        admin().get(model("ICE") + "/ranking?productId=" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void aRankingCostsAFewStatementsHoweverLongItIs() {
        String model = weighted();
        for (int i = 0; i < 5; i++) score(model, feature(product), "benefit", "3");
        feature(product);
        String viewer = Account.of("VIEWER").token();
        as(viewer).get("/api/v1/me");
        for (String token : List.of(Api.ADMIN, viewer)) {
            costs(2, token, model, "&limit=2");
            costs(3, token, model, "");
            costs(2, token, model, "&weights=benefit:2");
            costs(3, token, model, "&asOf=9999-01-01T00:00:00Z");
            costs(3, token, model, "&asOf=9999-01-01T00:00:00Z&weights=benefit:2");
        }
    }

    private void costs(int statements, String token, String model, String more) {
        List<String> sent = Statements.during(() -> as(token)
                .get(model + "/ranking?productId=" + id(product) + more)
                .then()
                .statusCode(200)
                .body("items", anyOf(hasSize(2), hasSize(6))));
        assertEquals(statements, sent.size(), () -> more + "\n" + String.join("\n", sent));
    }

    // ---- who may know of what ----

    @Test
    void whatIsConfidentialIsInNoRanking() {
        String model = weighted();
        String secret = create("products", Map.of("key", Api.key(), "name", "secret", "confidential", true));
        String hidden = feature(secret, "secret");
        String score = score(model, hidden, "benefit", "5");
        feature(secret, "secret and not scored");
        score(model, feature(product), "benefit", "4");
        String ofSecret = create(
                "scoring-models", Given.with(weighted(List.of(criterion("benefit", "1"))), "productId", id(secret)));
        String viewer = Account.of("VIEWER").token();
        for (String more : List.of("", "&weights=benefit:2", "&asOf=9999-01-01T00:00:00Z")) {
            as(viewer)
                    .get(model + "/ranking?limit=1" + more)
                    .then()
                    .body("items.productId", contains(id(product)))
                    .body("items.rank", contains(1));
            as(viewer)
                    .get(model + "/ranking?productId=" + id(secret) + more)
                    .then()
                    .body("items", empty());
            admin().get(model + "/ranking?productId=" + id(secret) + more)
                    .then()
                    .body("items", hasSize(2));
            as(viewer).get(ofSecret + "/ranking?limit=1" + more).then().statusCode(404);
        }
        for (String path : List.of(score, score + "/explanation", score + "/history", ofSecret)) {
            as(viewer).get(path).then().statusCode(404);
            admin().get(path).then().statusCode(200);
        }
        as(viewer).get("/api/v1/scores?modelId=" + id(model)).then().body("items", hasSize(1));
        String script = Tokens.secret(List.of("EDITOR"), Map.of());
        as(script)
                .body(Given.scored(model("ICE"), hidden))
                .post("/api/v1/scores")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/featureId"));
        as(script)
                .body(Given.scored(ofSecret, feature(product)))
                .post("/api/v1/scores")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/modelId"));
    }
}
