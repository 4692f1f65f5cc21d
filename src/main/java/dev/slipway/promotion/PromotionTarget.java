package dev.slipway.promotion;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a promotion is to reach. */
@Schema(name = "PromotionTarget", description = "What a promotion is to reach (推广目标).")
record PromotionTarget(
        @NotBlank @Size(max = 200) @Schema(description = "What is measured and how (衡量方式).")
        String measure,

        @NotNull
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = SchemaType.STRING,
                pattern = "^-?(0|[1-9][0-9]{0,18})(\\.[0-9]{1,12})?$",
                maxLength = 33,
                description = "The value to reach (目标值), a decimal string.")
        BigDecimal value,

        @NotBlank @Size(max = 30) @Schema(description = "The unit (单位) of the target and of the result.")
        String unit) {}
