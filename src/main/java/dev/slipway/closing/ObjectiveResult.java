package dev.slipway.closing;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of one objective of a launch. */
@Schema(name = "LaunchObjectiveResult", description = "What came of one objective of the launch (目标结果).")
public record ObjectiveResult(
        @NotBlank @Size(max = 120) @Schema(description = "The name of the objective (目标), one of the plan's.")
        String objective,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = SchemaType.STRING,
                pattern = "^-?(0|[1-9][0-9]{0,18})(\\.[0-9]{1,12})?$",
                maxLength = 33,
                description = "The value reached (实际值), a decimal string in the unit of the objective.")
        BigDecimal actual,

        @NotNull @Schema(description = "Whether it is attained (是否达成).")
        Attained attained,

        @Size(max = 2_000) @Schema(description = "Note (说明).")
        String note) {}
