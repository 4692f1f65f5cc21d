package dev.slipway.formula;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A number that a step of a calculation takes, and where it is from: an input, a weight, an earlier step, or the formula. */
@Schema(name = "CalculationOperand", description = "A number that a step takes (运算数), and where it is from.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Operand(
        @Schema(maxLength = 40, description = "The input whose value it is.")
        String input,

        @Schema(maxLength = 40, description = "The input whose weight it is.")
        String weightOf,

        @Schema(minimum = "1", description = "The step whose result it is.")
        Integer step,

        @Schema(required = true, pattern = Decimals.PATTERN, maxLength = Decimals.LONGEST)
        BigDecimal value) {

    public static Operand input(String key, BigDecimal value) {
        return new Operand(key, null, null, value);
    }

    public static Operand weight(String key, BigDecimal value) {
        return new Operand(null, key, null, value);
    }

    public static Operand constant(BigDecimal value) {
        return new Operand(null, null, null, Decimals.tidy(value));
    }
}
