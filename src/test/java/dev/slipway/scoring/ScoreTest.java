package dev.slipway.scoring;

import static dev.slipway.scoring.Given.feature;
import static dev.slipway.scoring.Given.ice;
import static dev.slipway.scoring.Given.isInvalid;
import static dev.slipway.scoring.Given.map;
import static dev.slipway.scoring.Given.model;
import static dev.slipway.scoring.Given.score;
import static dev.slipway.scoring.Given.scored;
import static dev.slipway.scoring.Given.weighted;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.product;
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

import dev.slipway.testing.Api;
import dev.slipway.testing.Bodies;
import dev.slipway.testing.SlipwayTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores over HTTP: what they come to, and what they refuse. */
@SlipwayTest
class ScoreTest {

    private static Map<String, Object> with(Map<String, Object> base, Map<String, ?> more) {
        Map<String, Object> all = Given.with(base);
        all.putAll(more);
        return all;
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
