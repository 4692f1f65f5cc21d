package dev.slipway.trials;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that a trial must show to pass. */
@Schema(name = "TrialCriterion", description = "Something that a trial must show to pass (成功标准).")
record Criterion(
        @NotBlank @Size(max = 120) @Schema(description = "Name (名称), unique within the trial; its result refers to it.")
        String name,

        @Size(max = 500) @Schema(description = "What is measured and how (衡量方式).")
        String measure,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = SchemaType.STRING,
                pattern = "^-?(0|[1-9][0-9]{0,18})(\\.[0-9]{1,12})?$",
                maxLength = 33,
                description = "The value to reach (目标值), a decimal string.")
        BigDecimal target,

        @Size(max = 30) @Schema(description = "The unit of target and value (单位).")
        String unit) {}
