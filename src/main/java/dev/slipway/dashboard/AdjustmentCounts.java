package dev.slipway.dashboard;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often a launch was adjusted. */
@Schema(name = "LaunchAdjustmentCounts", description = "How often the launch was adjusted (修正调整).")
record AdjustmentCounts(
        @Schema(required = true, minimum = "0", description = "All adjustments (合计).")
        long total,

        @Schema(required = true, description = "By kind (按类型); a kind without any is absent.")
        Map<String, Long> byKind,

        @Schema(required = true, description = "By status (按状态); a status without any is absent.")
        Map<String, Long> byStatus) {}
