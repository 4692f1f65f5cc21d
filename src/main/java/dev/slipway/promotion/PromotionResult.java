package dev.slipway.promotion;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a promotion has reached of its target. */
@Schema(
        name = "PromotionResult",
        description = "What a promotion has reached of its target (推广结果), in the unit of the target.")
record PromotionResult(
        @NotNull
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = SchemaType.STRING,
                pattern = "^-?(0|[1-9][0-9]{0,18})(\\.[0-9]{1,12})?$",
                maxLength = 33,
                description = "The value reached (实际值), a decimal string.")
        BigDecimal value,

        @Size(max = 2_000) @Schema(description = "What explains it (说明).")
        String note) {}
