package dev.slipway.scoring;

import dev.slipway.api.Checked;
import dev.slipway.formula.Decimals;
import dev.slipway.value.LanguageTag;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A criterion of a company's own, its weight and its scale. */
@Schema(name = "Criterion", description = "A criterion (评分标准) of a weighted model, its weight (权重) and its scale (量表).")
record Criterion(
        @NotNull
        @Pattern(regexp = KEY)
        @Schema(maxLength = 40, description = "What scores call it in `inputs` (标识); unique within the model.")
        String key,

        @NotBlank @Size(max = 120) @Schema(description = "Name (名称).")
        String name,

        @NotNull
        @Size(max = 40)
        @Schema(description = "The name in other languages (本地名称), by BCP 47 language tag.", defaultValue = "{}")
        Map<@LanguageTag String, @NotBlank @Size(max = 120) String> localNames,

        @NotNull
        @DecimalMin("0")
        @DecimalMax("1000000")
        @Digits(integer = 7, fraction = 6)
        @Schema(description = "Weight (权重), 0 to 1,000,000; only its ratio to the others counts.")
        BigDecimal weight,

        @NotNull @Digits(integer = 12, fraction = 6) @Schema(description = "The lowest value of the scale (最小值).")
        BigDecimal min,

        @NotNull @Digits(integer = 12, fraction = 6) @Schema(description = "The highest value of the scale (最大值).")
        BigDecimal max,

        @NotNull @Schema(description = "Which end of the scale is the good one.", defaultValue = "HIGHER_IS_BETTER")
        Direction direction)
        implements Checked {

    static final String KEY = "[a-z][A-Za-z0-9]{0,39}";

    /** Which end of a scale is the good one. */
    @Schema(
            name = "CriterionDirection",
            description =
                    "Which end of the scale is the good one (方向): HIGHER_IS_BETTER 越高越好, LOWER_IS_BETTER 越低越好; of the latter the formula takes min + max − value.")
    enum Direction {
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER
    }

    Criterion {
        localNames = localNames == null ? Map.of() : Map.copyOf(localNames);
        weight = Decimals.tidy(weight);
        min = Decimals.tidy(min);
        max = Decimals.tidy(max);
        direction = direction == null ? Direction.HIGHER_IS_BETTER : direction;
    }

    @Override
    public void check(Report report) {
        if (min != null && max != null && max.compareTo(min) <= 0) {
            report.violation("max", "ABOVE", Decimals.text(min));
        }
    }

    /** The same without its names: what a result depends on. */
    Criterion unnamed() {
        return new Criterion(key, "", Map.of(), weight, min, max, direction);
    }
}
