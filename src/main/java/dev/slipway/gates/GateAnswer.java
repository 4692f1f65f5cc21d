package dev.slipway.gates;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.slipway.formula.Decimals;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a launch answers a criterion of its gate. */
@Schema(
        name = "GateAnswer",
        description =
                "How the launch answers a criterion (准则评定): `met` where that is a MUST_MEET, `score` where it is a SHOULD_MEET.")
record GateAnswer(
        @NotBlank @Size(max = 120) @Schema(description = "The name of the criterion (评审准则).")
        String criterion,

        @Schema(description = "Whether a MUST_MEET is met (是否满足).")
        Boolean met,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = SchemaType.STRING,
                pattern = "^(0|[1-9][0-9]{0,2})(\\.[0-9]{1,2})?$",
                maxLength = 6,
                description =
                        "The score of a SHOULD_MEET (得分), a decimal string from 0 to `scoreMax` with at most two decimals.")
        BigDecimal score,

        @Size(max = 2_000) @Schema(description = "What speaks for it (说明).")
        String note) {

    GateAnswer {
        score = Decimals.tidy(score);
    }
}
