package dev.slipway.launch;

import dev.slipway.value.Formula;
import dev.slipway.value.LaunchTier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The tier that its factors suggest for a launch. */
@Schema(
        name = "LaunchTierSuggestion",
        description =
                "The tier that the factors suggest (建议级别): 9 points or more TIER_1, 5 or more TIER_2, else TIER_3; computed from `tierFactors` whenever the plan is written.")
record TierSuggestion(
        @Schema(required = true) LaunchTier tier,

        @Schema(required = true, minimum = "0", maximum = "12", description = "The sum of the four factors (总分).")
        int points,

        @Schema(required = true) Formula formula) {

    private static final Formula FORMULA = new Formula("launch-tier", 1);

    /** Null without factors: nothing can be said. */
    static TierSuggestion of(TierFactors factors) {
        if (factors == null) return null;
        int points = factors.points();
        LaunchTier tier = points >= 9 ? LaunchTier.TIER_1 : points >= 5 ? LaunchTier.TIER_2 : LaunchTier.TIER_3;
        return new TierSuggestion(tier, points, FORMULA);
    }
}
