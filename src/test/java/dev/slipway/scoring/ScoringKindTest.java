package dev.slipway.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.formula.Decimals;
import dev.slipway.formula.Operation;
import dev.slipway.formula.Step;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the formulas of scoring models come to. */
class ScoringKindTest {

    private static Map<String, BigDecimal> values(List<ScoringInput> inputs, String texts) {
        String[] given = texts.split(" ");
        Map<String, BigDecimal> values = new HashMap<>();
        for (int i = 0; i < given.length; i++) {
            if (!given[i].equals("-")) values.put(inputs.get(i).key(), new BigDecimal(given[i]));
        }
        return values;
    }

    private static ScoringKind.Outcome outcome(ScoringKind kind, String texts) {
        List<ScoringInput> inputs = kind.inputs(List.of());
        return kind.evaluate(inputs, values(inputs, texts));
    }

    private static Criterion criterion(String key, String weight, Criterion.Direction direction) {
        return new Criterion(
                key, key, Map.of(), new BigDecimal(weight), BigDecimal.ONE, new BigDecimal("5"), direction);
    }

    private static ScoringKind.Outcome weighted(String weights, String texts) {
        List<ScoringInput> inputs = new java.util.ArrayList<>();
        for (String weight : weights.split(" ")) {
            boolean lower = weight.startsWith("-");
            inputs.add(ScoringInput.of(criterion(
                    "c" + inputs.size(),
                    weight.replace("-", ""),
                    lower ? Criterion.Direction.LOWER_IS_BETTER : Criterion.Direction.HIGHER_IS_BETTER)));
        }
        return ScoringKind.WEIGHTED.evaluate(inputs, values(inputs, texts));
    }

    @ParameterizedTest
    @CsvSource({
        // reach, impact, confidence, effort
        "RICE, 2000 2 0.8 3, 1066.67",
        "RICE, 5000 0.5 1 1, 2500",
        "RICE, 0 3 1 0.000001, 0",
        "RICE, 1 0.25 0.5 1000000000000, 0",
        "RICE, 1000000000000 3 1 0.000001, 3000000000000000000",
        // impact, confidence, ease
        "ICE, 8 6 5, 240",
        "ICE, 7.5 7.5 7.5, 421.88",
        // value, criticality, risk, size
        "WSJF, 8 5 3 5, 3.2",
        "WSJF, 1 1 1 20, 0.15",
        // importance, satisfaction
        "OPPORTUNITY, 9 3, 15",
        "OPPORTUNITY, 5 8, 5",
        "OPPORTUNITY, 5 5, 5",
        "OPPORTUNITY, 0 10, 0",
        // value, effort
        "VALUE_EFFORT, 10 4, 2.5",
        "VALUE_EFFORT, 2 3, 0.67",
        "VALUE_EFFORT, 0.005 1, 0.01",
        "VALUE_EFFORT, 0.004999 1, 0",
    })
    void theFormulasComeToTheirVectors(ScoringKind kind, String inputs, String result) {
        assertEquals(
                result, Decimals.text(Decimals.rounded(outcome(kind, inputs).unrounded())));
    }

    @ParameterizedTest
    @CsvSource({
        "3 1, 4 2, 3.5",
        "3 1, 4 -, 4",
        "1 1 1, 1 2 4, 2.33",
        "3 -1, 4 2, 4",
        "-1, 5, 1",
        "0 2, 5 3, 3",
        "0.000001 0.000002, 1 4, 3",
        "1000000 1000000, 1 2, 1.5",
    })
    void aWeightedScoreIsTheMeanOfTheCriteriaThatHaveAValue(String weights, String inputs, String result) {
        assertEquals(
                result, Decimals.text(Decimals.rounded(weighted(weights, inputs).unrounded())));
    }

    @Test
    void criteriaWithoutAValueAreNamed() {
        assertEquals(List.of("c1", "c2"), weighted("1 2 3", "4 - -").missing());
        assertEquals(List.of(), weighted("1 2", "4 4").missing());
    }

    @Test
    void whatCannotBeComputedIsNullWithItsReason() {
        isUndefined(outcome(ScoringKind.RICE, "2000 2 0.8 -"), Result.Undefined.INPUTS_MISSING, List.of("effort"));
        isUndefined(
                outcome(ScoringKind.ICE, "- - -"),
                Result.Undefined.INPUTS_MISSING,
                List.of("impact", "confidence", "ease"));
        isUndefined(outcome(ScoringKind.VALUE_EFFORT, "1 0"), Result.Undefined.DIVISOR_ZERO, List.of());
        isUndefined(outcome(ScoringKind.VALUE_EFFORT, "0 0"), Result.Undefined.DIVISOR_ZERO, List.of());
        isUndefined(weighted("0 0", "4 4"), Result.Undefined.WEIGHTS_ZERO, List.of());
        isUndefined(weighted("0 3", "4 -"), Result.Undefined.WEIGHTS_ZERO, List.of("c1"));
        isUndefined(weighted("1 3", "- -"), Result.Undefined.INPUTS_MISSING, List.of("c0", "c1"));
    }

    private static void isUndefined(ScoringKind.Outcome outcome, Result.Undefined reason, List<String> missing) {
        assertNull(outcome.unrounded());
        assertEquals(reason, outcome.reason());
        assertEquals(missing, outcome.missing());
    }

    @Test
    void aQuotientThatGoesOnForEverIsTakenToThirtyDecimals() {
        assertEquals(
                "1066.666666666666666666666666666667",
                outcome(ScoringKind.RICE, "2000 2 0.8 3").unrounded().toPlainString());
        assertEquals("3.2", outcome(ScoringKind.WSJF, "8 5 3 5").unrounded().toPlainString());
    }

    @Test
    void equalRatiosAreEqualWhateverTheirTerms() {
        assertEquals(
                outcome(ScoringKind.VALUE_EFFORT, "1 3").unrounded(),
                outcome(ScoringKind.VALUE_EFFORT, "2.000000 6.0").unrounded());
    }

    @Test
    void everyStepNamesWhereItsOperandsAreFrom() {
        List<Step> steps = weighted("3 -1", "4 2").steps();
        assertEquals(
                List.of(
                        Operation.PRODUCT,
                        Operation.DIFFERENCE,
                        Operation.PRODUCT,
                        Operation.SUM,
                        Operation.SUM,
                        Operation.QUOTIENT),
                steps.stream().map(Step::operation).toList());
        assertEquals("c0", steps.get(0).operands().get(0).weightOf());
        assertEquals("c0", steps.get(0).operands().get(1).input());
        assertEquals(new BigDecimal("6"), steps.get(1).operands().get(0).value());
        assertEquals(2, steps.get(2).operands().get(1).step());
        assertEquals(new BigDecimal("4"), steps.get(5).value());
    }

    @Test
    void everyInputIsNamedInBothLanguages() {
        for (ScoringKind kind : ScoringKind.values()) {
            for (ScoringInput input : kind.inputs(List.of())) {
                assertTrue(input.name().matches("[\\x20-\\x7e]+"), input.name());
                assertTrue(input.localNames().get("zh").codePoints().anyMatch(Character::isIdeographic), input.key());
            }
        }
    }
}
