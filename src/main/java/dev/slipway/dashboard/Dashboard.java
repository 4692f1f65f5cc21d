package dev.slipway.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.accuracy.ForecastAccuracy;
import dev.slipway.closing.AdjustmentCounts;
import dev.slipway.closing.FeedbackCounts;
import dev.slipway.resource.Reason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a launch stands in its period. */
@Schema(
        name = "LaunchDashboard",
        description =
                "Where a launch stands in its period (上市期看板). Each number comes from the records as they are now; nothing of it is stored.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Dashboard(
        @Schema(required = true, description = "The launch plan (上市计划).")
        UUID launchPlanId,

        @Schema(required = true, maxLength = 120, description = "Its name (名称).")
        String name,

        @Schema(required = true, description = "Its product (产品).")
        UUID productId,

        @Schema(required = true, ref = "#/components/schemas/LaunchStatus")
        String status,

        @Schema(required = true) LaunchPeriod period,

        @Schema(description = "The latest forecast against what was sold; absent where `accuracyReason` says why.")
        ForecastAccuracy accuracy,

        @Schema(description = "Why nothing is compared: `FORECAST_MISSING`.")
        Reason accuracyReason,

        @Schema(required = true) SalesStructure sales,

        @Schema(required = true) FeedbackCounts feedback,

        @Schema(required = true) TrainingCoverage training,

        @Schema(required = true) TaskCounts tasks,

        @Schema(required = true) AdjustmentCounts adjustments,

        @Schema(
                required = true,
                maxItems = 1_000,
                description = "Where the deviation from the forecast is past the threshold (预警).")
        List<LaunchAlert> alerts,

        @Schema(required = true, description = "When this was computed (计算时间), UTC.")
        Instant computedAt) {}
