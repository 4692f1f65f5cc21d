package dev.slipway.scoring;

import static dev.slipway.scoring.Given.feature;
import static dev.slipway.scoring.Given.model;
import static dev.slipway.scoring.Given.ranked;
import static dev.slipway.scoring.Given.score;
import static dev.slipway.scoring.Given.weighted;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.SlipwayTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rankings by other weights than the model's, tried out over HTTP. */
@SlipwayTest
class RankingWeightsTest {

    private String product;

    @BeforeEach
    void aProduct() {
        product = product();
    }

    private ValidatableResponse ranking(String model, String more) {
        return admin().get(model + "/ranking?productId=" + id(product) + more).then();
    }

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
        JsonPath stored = ranking(model, "").statusCode(200).extract().jsonPath();
        JsonPath tried = ranking(model, "&weights=cost:1.0,benefit:3")
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(ranked(stored), ranked(tried));
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
}
