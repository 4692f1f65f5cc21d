package dev.slipway.scoring;

import static dev.slipway.scoring.Given.feature;
import static dev.slipway.scoring.Given.ice;
import static dev.slipway.scoring.Given.model;
import static dev.slipway.scoring.Given.ranked;
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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    private List<List<Object>> whole(String model, String more) {
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
        assertEquals(whole(model, ""), walked(model, "", 2));
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
        List<List<Object>> whole = whole(model, more);
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
}
