package dev.slipway.formula;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step of a calculation. */
@Schema(name = "CalculationStep", description = "One step of a calculation (计算步骤).")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Step(
        @Schema(required = true, minimum = "1", description = "Counts the steps.")
        Integer number,

        @Schema(required = true) Operation operation,

        @Schema(required = true, maxItems = 20) List<Operand> operands,

        @Schema(
                required = true,
                pattern = Decimals.PATTERN,
                maxLength = Decimals.LONGEST,
                description = "What it comes to.")
        BigDecimal value,

        @Schema(required = true, maxLength = 10_000, description = "The step as a sentence.")
        String sentence) {

    public Step said(String words) {
        return new Step(number, operation, operands, value, words);
    }
}
