package dev.slipway.baselines;

import dev.slipway.value.Formula;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a roadmap differs between a baseline and now, or another baseline. */
@Schema(
        name = "BaselineDiff",
        description = "How a roadmap differs between a baseline and now, or another baseline (基线差异).")
record BaselineDiff(
        @Schema(required = true, description = "What it is compared from.")
        Side before,

        @Schema(required = true, description = "What it is compared with.")
        Side after,

        @Schema(required = true) DiffSummary summary,

        @Schema(required = true, maxItems = 200, description = "The items that differ, in the order of their creation.")
        List<ItemDifference> items,

        @Schema(
                maxLength = 80,
                description =
                        "Opaque; pass it as `cursor` to read on, with the same `with` and `kind`. Absent on the last page.")
        String nextCursor,

        @Schema(required = true, description = "How the slips were computed.")
        Formula formula,

        @Schema(required = true, description = "When this was computed (计算时间), UTC.")
        Instant computedAt) {

    /** One side of the comparison: a baseline, or the roadmap as it is now. */
    @Schema(name = "BaselineDiffSide", description = "A baseline, or the roadmap as it is now (比较对象).")
    record Side(
            @Schema(description = "The baseline (基线); absent for now.")
            UUID baselineId,

            @Schema(description = "The name of the baseline; absent for now.")
            String name,

            @Schema(required = true, description = "The moment that the items are of, UTC.")
            Instant at) {}
}
