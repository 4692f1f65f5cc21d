package dev.slipway.scoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.formula.Decimals;
import dev.slipway.problem.InputError;
import dev.slipway.problem.Text;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A number that a model's formula takes, and which values it may have. */
@Schema(name = "ScoringInput", description = "A number that the formula of a model takes (评分输入), and its scale (量表).")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScoringInput(
        @Schema(required = true, maxLength = 40, description = "What scores call it in `inputs` (标识).")
        String key,

        @Schema(required = true, maxLength = 120, description = "Name (名称).")
        String name,

        @Schema(required = true, description = "The name in other languages (本地名称), by BCP 47 language tag.")
        Map<String, String> localNames,

        @Schema(description = "The only values that it may have; absent where there is a range.")
        List<BigDecimal> allowed,

        @Schema(description = "The lowest value.") BigDecimal min,

        @Schema(description = "What every value is above, instead of a lowest one.")
        BigDecimal exclusiveMin,

        @Schema(description = "The highest value.") BigDecimal max,

        @Schema(description = "Weight (权重); only where the formula has weights.")
        BigDecimal weight,

        @Schema(description = "Only where the formula has weights.")
        Criterion.Direction direction) {

    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    static ScoringInput oneOf(String key, String... values) {
        List<BigDecimal> allowed = Arrays.stream(values).map(BigDecimal::new).toList();
        return new ScoringInput(key, null, null, allowed, null, null, null, null, null);
    }

    static ScoringInput between(String key, int min, int max) {
        return new ScoringInput(
                key, null, null, null, BigDecimal.valueOf(min), null, BigDecimal.valueOf(max), null, null);
    }

    static ScoringInput notNegative(String key) {
        return new ScoringInput(key, null, null, null, BigDecimal.ZERO, null, MOST, null, null);
    }

    static ScoringInput positive(String key) {
        return new ScoringInput(key, null, null, null, null, BigDecimal.ZERO, MOST, null, null);
    }

    static ScoringInput of(Criterion criterion) {
        return new ScoringInput(
                criterion.key(),
                criterion.name(),
                criterion.localNames(),
                null,
                criterion.min(),
                null,
                criterion.max(),
                criterion.weight(),
                criterion.direction());
    }

    /** The same with the names that the messages have for it. */
    ScoringInput named(String kind) {
        Text label = Text.of("scoring." + kind + "." + key);
        return new ScoringInput(
                key,
                label.in(Locale.ENGLISH),
                Map.of("zh", label.in(Locale.CHINESE)),
                allowed,
                min,
                exclusiveMin,
                max,
                weight,
                direction);
    }

    /** Whether its weight counts for low values. */
    boolean lowerIsBetter() {
        return direction == Criterion.Direction.LOWER_IS_BETTER;
    }

    ScoringInput weighing(BigDecimal other) {
        return new ScoringInput(key, name, localNames, allowed, min, exclusiveMin, max, other, direction);
    }

    /** What speaks against a value. */
    Optional<InputError> refusal(BigDecimal value) {
        String pointer = "/inputs/" + key;
        if (allowed != null) {
            boolean known = allowed.stream().anyMatch(one -> one.compareTo(value) == 0);
            return known ? Optional.empty() : Optional.of(InputError.at(pointer, "ONE_OF_EXPECTED", texts()));
        }
        if (exclusiveMin != null && (value.compareTo(exclusiveMin) <= 0 || value.compareTo(max) > 0)) {
            return Optional.of(InputError.at(pointer, "ABOVE_UP_TO", Decimals.text(exclusiveMin), Decimals.text(max)));
        }
        if (min != null && (value.compareTo(min) < 0 || value.compareTo(max) > 0)) {
            return Optional.of(InputError.at(pointer, "OUT_OF_SCALE", Decimals.text(min), Decimals.text(max)));
        }
        return Optional.empty();
    }

    /** Whether it is as high as a number can be. */
    boolean openEnded() {
        return MOST.equals(max);
    }

    /** The values that are allowed, as people write them. */
    String texts() {
        return allowed.stream().map(Decimals::text).collect(Collectors.joining(", "));
    }

    /** What it is called in a language. */
    String name(Locale locale) {
        return localNames.entrySet().stream()
                .filter(entry ->
                        Locale.forLanguageTag(entry.getKey()).getLanguage().equals(locale.getLanguage()))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(name);
    }
}
