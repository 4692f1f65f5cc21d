package dev.slipway.accuracy;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a forecast was from what was sold in one month. */
@Schema(name = "MonthAccuracy", description = "How far a forecast was from what was sold in one month (月度预测准确度).")
public record MonthAccuracy(
        @Schema(required = true, pattern = "^[0-9]{4}-[0-9]{2}$", maxLength = 7, description = "The month (月份).")
        String month,

        @Schema(
                required = true,
                minimum = "1",
                maximum = "31",
                description =
                        "The days (天数) that its forecast is for: those from the launch on, where that is in the month.")
        int days,

        @Schema(
                required = true,
                minimum = "0",
                maximum = "31",
                description = "How many of them have actuals (已有实际的天数).")
        int coveredDays,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = SchemaType.STRING,
                maxLength = 40,
                description =
                        "Units forecast for all of the days (全月预测销量), over segments and channels; absent without a forecast.")
        BigDecimal forecastUnits,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, maxLength = 40, description = "The same of revenue (全月预测收入).")
        BigDecimal forecastRevenue,

        @Schema(required = true, description = "Units (销量).")
        MeasureAccuracy units,

        @Schema(required = true, description = "Revenue (收入).")
        MeasureAccuracy revenue) {}
