package dev.slipway.scoring;

import static dev.slipway.scoring.Given.criterion;
import static dev.slipway.scoring.Given.feature;
import static dev.slipway.scoring.Given.map;
import static dev.slipway.scoring.Given.model;
import static dev.slipway.scoring.Given.score;
import static dev.slipway.scoring.Given.weighted;
import static dev.slipway.scoring.Given.with;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How scores explain themselves, as data and in words. */
@SlipwayTest
class ExplanationTest {

    private static String rice() {
        return score(
                model("RICE"), feature(product()), "reach", "2000", "impact", "2", "confidence", "0.8", "effort", "3");
    }

    @Test
    void everyInputAndEveryStepIsThere() {
        String score = rice();
        admin().get(score + "/explanation")
                .then()
                .statusCode(200)
                .body("scoreId", equalTo(id(score)))
                .body("modelVersion", equalTo(1))
                .body("language", equalTo("en"))
                .body("formula.name", equalTo("RICE"))
                .body("formula.version", equalTo(1))
                .body("formula.expression", equalTo("reach × impact × confidence ÷ effort"))
                .body("result.value", equalTo("1066.67"))
                .body("summary", equalTo("By RICE the score is 1066.67."))
                .body("inputs.key", contains("reach", "impact", "confidence", "effort"))
                .body("inputs.value", contains("2000", "2", "0.8", "3"))
                .body(
                        "inputs.sentence",
                        contains(
                                "Reach is 2000; it may be 0 or more.",
                                "Impact is 2, of 3, 2, 1, 0.5, 0.25.",
                                "Confidence is 0.8, of 1, 0.8, 0.5.",
                                "Effort (person-months) is 3; it may be anything above 0."))
                .body("steps.operation", contains("PRODUCT", "QUOTIENT"))
                .body("steps[0].operands.input", contains("reach", "impact", "confidence"))
                .body("steps[0].value", equalTo("3200"))
                .body("steps[1].operands[0].step", equalTo(1))
                .body(
                        "steps.sentence",
                        contains(
                                "Reach 2000 × Impact 2 × Confidence 0.8 = 3200.",
                                "3200 ÷ Effort (person-months) 3 = 1066.67, rounded half up to 2 decimals."));
    }

    @ParameterizedTest
    @CsvSource({"zh,", "zh-CN,", ", zh", ", 'zh-TW, en;q=0.5'", "zh, en"})
    void theWordsAreChineseWhereTheReaderAsksForThem(String language, String accepted) {
        var request = language == null ? admin() : admin().queryParam("language", language);
        if (accepted != null) request.header("Accept-Language", accepted);
        request.get(rice() + "/explanation")
                .then()
                .body("language", equalTo("zh"))
                .body("summary", equalTo("按 RICE，评分为 1066.67。"))
                .body("inputs[1].name", equalTo("影响"))
                .body("inputs[1].sentence", equalTo("影响为 2，可选值为 3, 2, 1, 0.5, 0.25。"))
                .body("steps[0].sentence", equalTo("触达 2000 × 影响 2 × 把握程度 0.8 = 3200。"))
                .body("steps[1].sentence", equalTo("3200 ÷ 工作量（人月） 3 = 1066.67，四舍五入保留 2 位小数。"));
    }

    @Test
    void anotherLanguageIsRefused() {
        admin().get(rice() + "/explanation?language=fr")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("language"));
    }

    @Test
    void weightsAndTurnedScalesAreExplained() {
        var benefit = with(criterion("benefit", "3"), "name", "Benefit {0} '<b>", "localNames", map("zh-CN", "收益"));
        var cost = with(criterion("cost", "1"), "name", "Cost", "direction", "LOWER_IS_BETTER");
        String model = create(
                "scoring-models", weighted(List.of(benefit, cost, with(criterion("risk", "2"), "name", "Risk"))));
        String score = score(model, feature(product()), "benefit", "4", "cost", "2");
        admin().get(score + "/explanation")
                .then()
                .body(
                        "summary",
                        equalTo(
                                "By WEIGHTED the score is 4. It counts only the criteria that have a value; without one: Risk."))
                .body("result.missing", contains("risk"))
                .body("inputs.weight", contains("3", "1", "2"))
                .body("inputs[2]", not(hasKey("value")))
                .body(
                        "inputs.sentence",
                        contains(
                                "Benefit {0} '<b> is 4, on a scale from 1 to 5. Its weight is 3.",
                                "Cost is 2, on a scale from 1 to 5. Its weight is 1. Less is better, so it counts from the other end of its scale.",
                                "Risk has no value yet. Its weight is 2."))
                .body(
                        "steps.sentence",
                        contains(
                                "weight of Benefit {0} '<b> 3 × Benefit {0} '<b> 4 = 12.",
                                "6 − Cost 2 = 4.",
                                "weight of Cost 1 × 4 = 4.",
                                "12 + 4 = 16.",
                                "weight of Benefit {0} '<b> 3 + weight of Cost 1 = 4.",
                                "16 ÷ 4 = 4."));
        admin().get(score + "/explanation?language=zh")
                .then()
                .body("inputs[0].sentence", equalTo("收益为 4，量表为 1 到 5。权重为 3。"))
                .body("inputs[1].sentence", equalTo("Cost为 2，量表为 1 到 5。权重为 1。越低越好，因此从量表的另一端计算。"))
                .body("steps[0].sentence", equalTo("收益的权重 3 × 收益 4 = 12。"));
    }

    @Test
    void whereThereIsNoNumberItIsSaidWhy() {
        String score = score(model("RICE"), feature(product()), "reach", "2000", "impact", "2");
        admin().get(score + "/explanation")
                .then()
                .body(
                        "summary",
                        equalTo(
                                "By RICE there is no number yet: values are missing. Missing: Confidence, Effort (person-months)."))
                .body("steps", empty())
                .body("result.reason", equalTo("INPUTS_MISSING"))
                .body("inputs[2].sentence", equalTo("Confidence has no value yet."));
        admin().get(score + "/explanation?language=zh")
                .then()
                .body("summary", equalTo("按 RICE，尚无结果：缺少输入值。缺少：把握程度、工作量（人月）。"));
    }

    @ParameterizedTest
    @EnumSource(ScoringKind.class)
    void everyKindSaysWhereItsFormulaComesFrom(ScoringKind kind) {
        String model = kind.weighs() ? weighted() : model(kind.name());
        admin().get(score(model, feature(product())) + "/explanation")
                .then()
                .statusCode(200)
                .body("formula.name", equalTo(kind.name()))
                .body(
                        "formula.source",
                        equalTo(kind.described(java.util.Locale.ENGLISH).source()))
                .body(
                        "inputs.size()",
                        equalTo(kind.weighs() ? 2 : kind.inputs(List.of()).size()));
    }

    @Test
    void anExplanationCostsOneStatement() {
        String score = rice();
        String viewer = Account.of("VIEWER").token();
        as(viewer).get("/api/v1/me");
        for (String token : List.of(Api.ADMIN, viewer)) {
            List<String> sent = Statements.during(
                    () -> as(token).get(score + "/explanation").then().statusCode(200));
            assertEquals(1, sent.size(), () -> String.join("\n", sent));
        }
        admin().get("/api/v1/scores/" + UUID.randomUUID() + "/explanation")
                .then()
                .statusCode(404);
    }
}
