package dev.slipway.distribution;

import dev.slipway.value.Function;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One step of a service process. */
@Schema(name = "ServiceStep", description = "One step of a service process (流程步骤).")
record ServiceStep(
        @NotBlank @Size(max = 120) @Schema(description = "Name (名称), unique within the process.")
        String name,

        @NotNull @Schema(description = "The function (负责职能) that does it.")
        Function function,

        @NotNull
        @Min(1)
        @Max(525_600)
        @Schema(
                description =
                        "How many minutes it may take (时限), counted by the clock, nights and holidays included: 1440 are a day.")
        Integer timeLimitMinutes,

        @Size(max = 2_000) @Schema(description = "What is done (说明).")
        String description) {}
