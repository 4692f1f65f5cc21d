package dev.slipway.engagements;

import dev.slipway.value.EngagementLevel;
import dev.slipway.value.Formula;
import dev.slipway.value.Quadrant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What follows from an engagement. */
@Schema(
        name = "EngagementStanding",
        description =
                "What follows from power, interest and engagement (参与度计算结果); computed whenever it is read, never stored.")
record Standing(
        @Schema(required = true) Quadrant quadrant,

        @Schema(required = true, description = "Computed from `power` and `interest` (计算公式).")
        Formula quadrantFormula,

        @Schema(
                required = true,
                minimum = "-4",
                maximum = "4",
                description =
                        "How many positions `desiredEngagement` is ahead of `currentEngagement` (参与差距); negative where the stakeholder goes further than desired.")
        Integer gap,

        @Schema(required = true, description = "Computed from `currentEngagement` and `desiredEngagement` (计算公式).")
        Formula gapFormula) {

    static Standing of(EngagementDetails said) {
        return new Standing(
                Quadrant.of(said.power(), said.interest()),
                Quadrant.FORMULA,
                said.currentEngagement().gapTo(said.desiredEngagement()),
                EngagementLevel.GAP);
    }
}
