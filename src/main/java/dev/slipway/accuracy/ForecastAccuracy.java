package dev.slipway.accuracy;

import dev.slipway.value.Formula;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a forecast was from what was sold, month by month and in all. */
@Schema(
        name = "ForecastAccuracy",
        description =
                "How far a forecast was from what was sold (预测准确度), month by month and in all; in all over the sums of the months.")
public record ForecastAccuracy(
        @Schema(required = true, description = "The sales forecast (销售预测).")
        UUID salesForecastId,

        @Schema(required = true, minimum = "1", description = "Its number (版次).")
        int number,

        @Schema(required = true, description = "The launch plan (上市计划) of both.")
        UUID launchPlanId,

        @Schema(required = true, pattern = "^[A-Z]{3}$", maxLength = 3, description = "The currency of revenue (币种).")
        String currency,

        @Schema(
                required = true,
                description =
                        "Whether the forecast is frozen (已冻结): the plan has had actuals in one of its months, wherever those are now.")
        boolean frozen,

        @Schema(
                description =
                        "When it was compared with actuals first (首次比较时间), and so frozen, UTC; absent where it is not.")
        Instant comparedAt,

        @Schema(
                required = true,
                description =
                        "Whether the plan had actuals already when the forecast was made (事后预测): what was sold was in view.")
        boolean madeAfterSales,

        @Schema(
                required = true,
                maxItems = 10_000,
                description = "Each month with a forecast or actuals (各月), in order.")
        List<MonthAccuracy> months,

        @Schema(required = true, description = "Units in all (销量合计).")
        MeasureAccuracy units,

        @Schema(required = true, description = "Revenue in all (收入合计).")
        MeasureAccuracy revenue,

        @Schema(
                required = true,
                minimum = "0",
                maximum = "1000",
                description = "The WAPE in percent past which `alert` is true (预警阈值).")
        int thresholdPercent,

        @Schema(
                required = true,
                description = "Whether units or revenue are past the threshold (预警), in all or in a month.")
        boolean alert,

        @Schema(required = true, description = "How the percentages were computed.")
        Formula formula,

        @Schema(required = true, description = "When this was computed (计算时间), UTC.")
        Instant computedAt) {

    public static final Formula FORMULA = new Formula("forecast-accuracy", 1);
}
