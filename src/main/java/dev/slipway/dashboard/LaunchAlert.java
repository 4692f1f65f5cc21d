package dev.slipway.dashboard;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.accuracy.ForecastAccuracy;
import dev.slipway.accuracy.MeasureAccuracy;
import dev.slipway.accuracy.MonthAccuracy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A launch that sells further from its forecast than a threshold. */
@Schema(
        name = "LaunchAlert",
        description =
                "A launch that sells further from its latest forecast than the threshold (预警): in one month or in all, in units or in revenue.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LaunchAlert(
        @Schema(required = true, description = "The launch plan (上市计划).")
        UUID launchPlanId,

        @Schema(required = true, maxLength = 120, description = "Its name (名称).")
        String launchPlanName,

        @Schema(required = true, description = "Its product (产品).")
        UUID productId,

        @Schema(required = true, description = "The sales forecast (销售预测).")
        UUID salesForecastId,

        @Schema(required = true) Measured measure,

        @Schema(
                pattern = "^[0-9]{4}-[0-9]{2}$",
                maxLength = 7,
                description = "The month (月份); absent for all that is compared.")
        String month,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(required = true, type = SchemaType.STRING, maxLength = 40, description = "What was sold (实际).")
        BigDecimal actual,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                required = true,
                type = SchemaType.STRING,
                maxLength = 40,
                description = "The forecast that is compared with it (预测).")
        BigDecimal forecast,

        @Schema(required = true, description = "WAPE in percent (偏差), past the threshold.")
        BigDecimal wapePercent,

        @Schema(required = true, description = "Bias in percent (偏差方向): positive where less was sold than forecast.")
        BigDecimal biasPercent,

        @Schema(required = true, minimum = "0", maximum = "1000", description = "The threshold in percent (阈值).")
        int thresholdPercent) {

    /** What an accuracy alerts of: all first, then its months. */
    static List<LaunchAlert> of(Launch launch, ForecastAccuracy accuracy) {
        List<LaunchAlert> alerts = new ArrayList<>();
        add(alerts, launch, accuracy, null, accuracy.units(), accuracy.revenue());
        for (MonthAccuracy month : accuracy.months()) {
            add(alerts, launch, accuracy, month.month(), month.units(), month.revenue());
        }
        return alerts;
    }

    private static void add(
            List<LaunchAlert> alerts,
            Launch launch,
            ForecastAccuracy accuracy,
            String month,
            MeasureAccuracy units,
            MeasureAccuracy revenue) {
        if (Boolean.TRUE.equals(units.alert())) alerts.add(of(launch, accuracy, Measured.UNITS, month, units));
        if (Boolean.TRUE.equals(revenue.alert())) alerts.add(of(launch, accuracy, Measured.REVENUE, month, revenue));
    }

    private static LaunchAlert of(
            Launch launch, ForecastAccuracy accuracy, Measured measure, String month, MeasureAccuracy found) {
        return new LaunchAlert(
                launch.id(),
                launch.name(),
                launch.productId(),
                accuracy.salesForecastId(),
                measure,
                month,
                found.actual(),
                found.forecast(),
                found.wapePercent(),
                found.biasPercent(),
                accuracy.thresholdPercent());
    }
}
