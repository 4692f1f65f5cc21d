package dev.slipway.launch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wish to begin a launch with the plan of another one. */
@Schema(
        name = "LaunchPlanClone",
        description =
                "A wish to begin a launch with the plan of another one (复制上市计划): all dates move as the day on the market does.")
record LaunchPlanClone(
        @NotBlank @Size(max = 120) @Schema(description = "The name (名称) of the new plan.")
        String name,

        @NotNull @Schema(description = "When the new launch is to be on the market (计划上市日期).")
        LocalDate launchPlanned,

        @Schema(description = "The product (产品) of the new plan; the same without it.")
        UUID productId,

        @Schema(description = "The release (版本) that the new plan launches, one of the product; none without it.")
        UUID releaseId) {}
