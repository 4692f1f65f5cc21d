package dev.slipway.closing;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often a launch was adjusted. */
@Schema(name = "LaunchAdjustmentCounts", description = "How often the launch was adjusted (修正调整).")
public record AdjustmentCounts(
        @Schema(required = true, minimum = "0", description = "All adjustments (合计).")
        long total,

        @Schema(required = true, description = "By kind (按类型); a kind without any is absent.")
        Map<String, Long> byKind,

        @Schema(required = true, description = "By status (按状态); a status without any is absent.")
        Map<String, Long> byStatus) {

    static AdjustmentCounts of(Map<String, Map<String, Long>> counts) {
        return new AdjustmentCounts(
                Course.total(counts, "ADJUSTMENT"),
                counts.getOrDefault("ADJUSTMENT_KIND", Map.of()),
                counts.getOrDefault("ADJUSTMENT_STATUS", Map.of()));
    }
}
