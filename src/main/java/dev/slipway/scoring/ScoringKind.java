package dev.slipway.scoring;

import static dev.slipway.scoring.ScoringInput.between;
import static dev.slipway.scoring.ScoringInput.notNegative;
import static dev.slipway.scoring.ScoringInput.oneOf;
import static dev.slipway.scoring.ScoringInput.positive;

import dev.slipway.formula.Calculation;
import dev.slipway.formula.DescribedFormula;
import dev.slipway.formula.Operand;
import dev.slipway.formula.Step;
import dev.slipway.problem.Text;
import dev.slipway.value.Formula;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A formula that makes one number of a model's inputs, what it takes, and whose it is. */
@Schema(
        name = "ScoringKind",
        description =
                "The formula of a model (评分公式): RICE; ICE; WSJF 加权最短作业优先; OPPORTUNITY 机会评分; VALUE_EFFORT 价值投入比; WEIGHTED 加权评分, with criteria of the company's own.")
enum ScoringKind {
    RICE(
            "reach × impact × confidence ÷ effort",
            "Sean McBride, Intercom: RICE, simple prioritization for product managers, 2016",
            List.of(
                    notNegative("reach"),
                    oneOf("impact", "3", "2", "1", "0.5", "0.25"),
                    oneOf("confidence", "1", "0.8", "0.5"),
                    positive("effort")),
            (c, in) -> c.quotient(c.product(in.all("reach", "impact", "confidence")), in.one("effort"))),

    ICE(
            "impact × confidence × ease",
            "Sean Ellis and Morgan Brown: Hacking Growth, 2017",
            List.of(between("impact", 1, 10), between("confidence", 1, 10), between("ease", 1, 10)),
            (c, in) -> c.product(in.all("impact", "confidence", "ease"))),

    WSJF(
            "(userBusinessValue + timeCriticality + riskReduction) ÷ jobSize",
            "Scaled Agile Framework: weighted shortest job first, after Donald Reinertsen, 2009",
            Stream.of("userBusinessValue", "timeCriticality", "riskReduction", "jobSize")
                    .map(key -> oneOf(key, "1", "2", "3", "5", "8", "13", "20"))
                    .toList(),
            (c, in) -> c.quotient(
                    c.sum(in.all("userBusinessValue", "timeCriticality", "riskReduction")), in.one("jobSize"))),

    OPPORTUNITY(
            "importance + max(importance − satisfaction, 0)",
            "Anthony Ulwick: What Customers Want, 2005",
            List.of(between("importance", 0, 10), between("satisfaction", 0, 10)),
            (c, in) -> c.sum(List.of(
                    in.one("importance"), c.notNegative(c.difference(in.one("importance"), in.one("satisfaction")))))),

    VALUE_EFFORT(
            "value ÷ effort",
            "The ratio behind the value/effort matrix; one unit of value and one of effort for all that is compared",
            List.of(notNegative("value"), positive("effort")),
            (c, in) -> c.quotient(in.one("value"), in.one("effort"))),

    WEIGHTED(
            "Σ (weight × value) ÷ Σ weight, over the criteria that have a value",
            "Weighted mean of the criteria; Ralph Keeney and Howard Raiffa: Decisions with Multiple Objectives, 1976",
            List.of(),
            (c, in) -> c.quotient(c.sum(in.weighted(c)), c.sum(in.weights())));

    /** Grows when the same inputs make another number. */
    private static final int VERSION = 1;

    private final String expression;
    private final String source;
    private final List<ScoringInput> inputs;
    private final BiFunction<Calculation, Given, Operand> formula;

    ScoringKind(
            String expression,
            String source,
            List<ScoringInput> inputs,
            BiFunction<Calculation, Given, Operand> formula) {
        this.expression = expression;
        this.source = source;
        this.inputs = inputs.stream().map(input -> input.named(name())).toList();
        this.formula = formula;
    }

    /**
     * What a formula makes of inputs.
     *
     * @param unrounded the number, null where there is none
     * @param reason why there is none, null where there is one
     * @param missing the keys of inputs that are not given
     */
    record Outcome(BigDecimal unrounded, Result.Undefined reason, List<String> missing, List<Step> steps) {

        static Outcome undefined(Result.Undefined reason, List<String> missing) {
            return new Outcome(null, reason, missing, List.of());
        }
    }

    /** The inputs that have a value, and their values. */
    private record Given(List<ScoringInput> inputs, Map<String, BigDecimal> values) {

        Operand one(String key) {
            return Operand.input(key, values.get(key));
        }

        List<Operand> all(String... keys) {
            return Stream.of(keys).map(this::one).toList();
        }

        List<Operand> weights() {
            return inputs.stream().map(Given::weight).toList();
        }

        List<Operand> weighted(Calculation c) {
            return inputs.stream()
                    .map(input -> c.product(List.of(weight(input), fromItsGoodEnd(c, input))))
                    .toList();
        }

        private static Operand weight(ScoringInput input) {
            return Operand.weight(input.key(), input.weight());
        }

        private Operand fromItsGoodEnd(Calculation c, ScoringInput input) {
            Operand value = one(input.key());
            if (!input.lowerIsBetter()) return value;
            return c.difference(Operand.constant(input.min().add(input.max())), value);
        }
    }

    /** Whether the inputs are criteria of the company's own with weights of their own. */
    boolean weighs() {
        return this == WEIGHTED;
    }

    /** What a model takes: what the formula says, or the criteria of a weighted one. */
    List<ScoringInput> inputs(List<Criterion> criteria) {
        return weighs() ? criteria.stream().map(ScoringInput::of).toList() : inputs;
    }

    /** The formula and its version, as results keep them. */
    Formula formula() {
        return new Formula(name(), VERSION);
    }

    DescribedFormula described(Locale locale) {
        String rounding = Text.of("scoring.rounding").in(locale);
        return new DescribedFormula(name(), VERSION, expression, source, rounding);
    }

    /** What becomes of the values that are given for a model's inputs. */
    Outcome evaluate(List<ScoringInput> wanted, Map<String, BigDecimal> values) {
        List<ScoringInput> present =
                wanted.stream().filter(input -> values.containsKey(input.key())).toList();
        List<String> missing = wanted.stream()
                .map(ScoringInput::key)
                .filter(key -> !values.containsKey(key))
                .toList();
        boolean enough = weighs() ? !present.isEmpty() : missing.isEmpty();
        if (!enough) return Outcome.undefined(Result.Undefined.INPUTS_MISSING, missing);
        Calculation calculation = new Calculation();
        Operand result = formula.apply(calculation, new Given(present, values));
        if (result != null) return new Outcome(result.value(), null, missing, calculation.steps());
        Result.Undefined reason = weighs() ? Result.Undefined.WEIGHTS_ZERO : Result.Undefined.DIVISOR_ZERO;
        return new Outcome(null, reason, missing, calculation.steps());
    }
}
