package dev.slipway.trials;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a trial has shown of one criterion. */
@Schema(name = "TrialCriterionResult", description = "What a trial has shown of one criterion (试用结果).")
record CriterionResult(
        @NotBlank @Size(max = 120) @Schema(description = "The name of the criterion (成功标准).")
        String criterion,

        @NotNull @Schema(description = "Whether it is met (是否达标).")
        Boolean met,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = SchemaType.STRING,
                pattern = "^-?(0|[1-9][0-9]{0,18})(\\.[0-9]{1,12})?$",
                maxLength = 33,
                description = "The value reached (实际值), a decimal string.")
        BigDecimal value,

        @Size(max = 2_000) @Schema(description = "Note (说明).")
        String note) {}
