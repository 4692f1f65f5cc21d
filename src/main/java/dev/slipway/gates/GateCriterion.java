package dev.slipway.gates;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.slipway.api.Checked;
import dev.slipway.formula.Decimals;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that a gate asks of a launch. */
@Schema(name = "GateCriterion", description = "Something that a gate asks of a launch (评审准则).")
record GateCriterion(
        @NotBlank
        @Size(max = 120)
        @Schema(description = "Name (名称), unique within the review; its answer refers to it.")
        String name,

        @NotNull @Schema(description = "How it counts (准则类型).")
        CriterionKind kind,

        @Size(max = 500) @Schema(description = "What is asked, and how it is judged (评判方式).")
        String question,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = SchemaType.STRING,
                pattern = "^(0|[1-9][0-9]{0,6})(\\.[0-9]{1,6})?$",
                maxLength = 14,
                description =
                        "The weight (权重) of a SHOULD_MEET, a decimal string above 0, at most 1,000,000, with at most six decimals; only its ratio to the others counts. A MUST_MEET has none.")
        BigDecimal weight)
        implements Checked {

    private static final BigDecimal HEAVIEST = BigDecimal.valueOf(1_000_000);
    private static final int DECIMALS = 6;

    GateCriterion {
        weight = Decimals.tidy(weight);
    }

    @Override
    public void check(Report report) {
        if (kind == CriterionKind.SHOULD_MEET && weight == null) report.violation("weight", "GATE_WEIGHT_NEEDED");
        if (kind == CriterionKind.MUST_MEET && weight != null) report.violation("weight", "GATE_WEIGHT_FORBIDDEN");
        if (weight == null) return;
        if (weight.signum() <= 0 || weight.compareTo(HEAVIEST) > 0 || weight.scale() > DECIMALS) {
            report.violation("weight", "GATE_WEIGHT_RANGE");
        }
    }
}
