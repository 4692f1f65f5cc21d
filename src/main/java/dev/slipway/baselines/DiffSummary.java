package dev.slipway.baselines;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a diff comes to. */
@Schema(
        name = "BaselineDiffSummary",
        description = "What a diff comes to (差异汇总), over all items that the caller may know of, whatever the page.")
record DiffSummary(
        @Schema(required = true, minimum = "0", description = "Items before.")
        int before,

        @Schema(required = true, minimum = "0", description = "Items after.")
        int after,

        @Schema(required = true, minimum = "0", description = "Items after only (新增).")
        int added,

        @Schema(required = true, minimum = "0", description = "Items before only (移除).")
        int removed,

        @Schema(required = true, minimum = "0", description = "Items whose start or end slipped (改期).")
        int moved,

        @Schema(required = true, minimum = "0", description = "Items of which anything else differs (变更).")
        int changed,

        @Schema(required = true, minimum = "0", description = "Items of which nothing differs (未变).")
        int unchanged,

        @Schema(required = true) SlipSummary start,
        @Schema(required = true) SlipSummary end) {}
