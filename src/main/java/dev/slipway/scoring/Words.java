package dev.slipway.scoring;

import dev.slipway.formula.Decimals;
import dev.slipway.formula.Operand;
import dev.slipway.formula.Step;
import dev.slipway.problem.Refusal;
import dev.slipway.problem.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What is said of a score in one language. */
final class Words {

    private final Map<String, ScoringInput> inputs;
    private final List<ScoringInput> inOrder;
    private final Locale locale;

    Words(List<ScoringInput> inputs, Locale locale) {
        this.inOrder = inputs;
        this.inputs = inputs.stream().collect(Collectors.toMap(ScoringInput::key, input -> input));
        this.locale = locale;
    }

    String summary(ScoringKind kind, Result result) {
        if (result.unrounded() == null) {
            Text reason = Refusal.of(result.reason().name()).detail();
            return result.missing().isEmpty()
                    ? text("scoring.summary.impossible", kind.name(), reason)
                    : text("scoring.summary.undefined", kind.name(), reason, names(result.missing()));
        }
        String number = Decimals.text(result.value());
        String said = text("scoring.summary", kind.name(), number);
        return result.missing().isEmpty() ? said : said + text("scoring.summary.missing", names(result.missing()));
    }

    List<Explanation.Input> inputs(Map<String, BigDecimal> given) {
        return inOrder.stream()
                .map(input -> new Explanation.Input(
                        input.key(),
                        input.name(locale),
                        given.get(input.key()),
                        input.weight(),
                        input.direction(),
                        sentence(input, given.get(input.key()))))
                .toList();
    }

    Step said(Step step) {
        List<String> operands = new ArrayList<>();
        for (Operand operand : step.operands()) operands.add(named(operand));
        BigDecimal rounded = Decimals.rounded(step.value());
        boolean exact = rounded.compareTo(step.value()) == 0;
        return step.said(text(
                exact ? "scoring.step" : "scoring.step.rounded",
                step.operation().written(operands),
                Decimals.text(rounded)));
    }

    private String sentence(ScoringInput input, BigDecimal value) {
        String name = input.name(locale);
        String said = value == null ? text("scoring.missing", name) : given(input, name, Decimals.text(value));
        if (input.weight() != null) said += text("scoring.weight", Decimals.text(input.weight()));
        return input.lowerIsBetter() ? said + text("scoring.turned") : said;
    }

    private String given(ScoringInput input, String name, String value) {
        if (input.allowed() != null) return text("scoring.given.one-of", name, value, input.texts());
        if (input.exclusiveMin() != null) {
            return text("scoring.given.above", name, value, Decimals.text(input.exclusiveMin()));
        }
        String min = Decimals.text(input.min());
        return input.openEnded()
                ? text("scoring.given.at-least", name, value, min)
                : text("scoring.given.range", name, value, min, Decimals.text(input.max()));
    }

    private String named(Operand operand) {
        String value = Decimals.text(Decimals.rounded(operand.value()));
        if (operand.input() != null) {
            return inputs.get(operand.input()).name(locale) + " " + Decimals.text(operand.value());
        }
        if (operand.weightOf() == null) return value;
        return text("scoring.weight-of", inputs.get(operand.weightOf()).name(locale), Decimals.text(operand.value()));
    }

    private String names(List<String> keys) {
        return keys.stream().map(key -> inputs.get(key).name(locale)).collect(Collectors.joining(text("scoring.and")));
    }

    private String text(String key, Object... arguments) {
        return Text.of(key, arguments).in(locale);
    }
}
