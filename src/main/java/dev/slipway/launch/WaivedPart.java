package dev.slipway.launch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part that a launch does without, and why. */
@Schema(name = "WaivedLaunchPlanPart", description = "A part that a launch does without (免除部分), and why.")
record WaivedPart(
        @NotNull PlanPart part,

        @NotBlank @Size(max = 500) @Schema(description = "Why it is not needed (理由).")
        String reason) {}
