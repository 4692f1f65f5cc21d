package dev.slipway.launch;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A launch plan that was made of another one. */
@Schema(name = "ClonedLaunchPlan", description = "A launch plan that was made of another one (复制结果).")
record ClonedLaunchPlan(
        @Schema(required = true) LaunchPlanView launchPlan,

        @Schema(
                required = true,
                description = "How many parts were copied, by the name of their resource in paths (复制的部分).")
        Map<String, Integer> parts,

        @Schema(
                required = true,
                description =
                        "By how many days dates moved (平移天数): from the day on the market of the original, actual or planned, to that of the new plan; 0 where the original has none.")
        long shiftedDays) {}
