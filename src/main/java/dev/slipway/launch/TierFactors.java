package dev.slipway.launch;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a tier is suggested from: four factors of 0 to 3 points. */
@Schema(
        name = "LaunchTierFactors",
        description = "What a tier is suggested from (分级因素): four factors of 0 to 3 points each.")
@Embeddable
record TierFactors(
        @NotNull @Min(0) @Max(3) @Schema(description = "How many customers it reaches (影响范围).")
        Integer reach,

        @NotNull @Min(0) @Max(3) @Schema(description = "How new it is to them (新颖程度).")
        Integer novelty,

        @NotNull @Min(0) @Max(3) @Schema(description = "How much revenue is at stake (涉及收入).")
        Integer revenueAtStake,

        @NotNull @Min(0) @Max(3) @Schema(description = "What can go wrong (风险).")
        Integer risk) {

    int points() {
        return reach + novelty + revenueAtStake + risk;
    }
}
