package dev.slipway.dashboard;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The alerts of launches on the market. */
@Schema(name = "LaunchAlerts", description = "The alerts of launches on the market (预警列表).")
record LaunchAlerts(
        @Schema(required = true, maxItems = 100_000, description = "The largest deviation first.")
        List<LaunchAlert> items,

        @Schema(required = true, minimum = "0", maximum = "1000", description = "The threshold in percent (阈值).")
        int thresholdPercent,

        @Schema(required = true, description = "When this was computed (计算时间), UTC.")
        Instant computedAt) {}
