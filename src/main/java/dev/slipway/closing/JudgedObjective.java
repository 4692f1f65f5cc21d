package dev.slipway.closing;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An objective of a launch with what came of it. */
@Schema(name = "JudgedLaunchObjective", description = "An objective of the launch with what came of it (目标达成情况).")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JudgedObjective(
        @Schema(required = true, maxLength = 120, description = "Name (名称).")
        String name,

        @Schema(maxLength = 200, description = "What is measured and how (衡量方式).")
        String measure,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, maxLength = 33, description = "The value to reach (目标值), a decimal string.")
        BigDecimal target,

        @Schema(maxLength = 30, description = "The unit of target and actual (单位).")
        String unit,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, maxLength = 33, description = "The value reached (实际值), a decimal string.")
        BigDecimal actual,

        @Schema(description = "Whether it is attained; absent while nobody has said so.")
        Attained attained,

        @Schema(maxLength = 2_000, description = "Note (说明).")
        String note) {}
