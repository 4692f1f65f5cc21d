package dev.slipway.accuracy;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was forecast for one month of a launch and what was sold in it. */
@Schema(name = "ClosingSalesMonth", description = "What was forecast for one month and what was sold in it (月度销售).")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SalesMonth(
        @Schema(required = true, pattern = "^[0-9]{4}-[0-9]{2}$", maxLength = 7, description = "The month (月份).")
        String month,

        @Schema(required = true, minimum = "1", maximum = "31", description = "The days that its forecast is for (天数).")
        int days,

        @Schema(
                required = true,
                minimum = "0",
                maximum = "31",
                description = "How many of them have actuals (已有业绩的天数).")
        int coveredDays,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = SchemaType.STRING,
                maxLength = 40,
                description = "Units forecast for all of the days (预测销量); absent without.")
        BigDecimal forecastUnits,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, maxLength = 40, description = "Units sold (实际销量); absent without actuals.")
        BigDecimal actualUnits,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = SchemaType.STRING,
                maxLength = 40,
                description = "Revenue forecast for all of the days (预测收入); absent without.")
        BigDecimal forecastRevenue,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                type = SchemaType.STRING,
                maxLength = 40,
                description = "Revenue (实际收入); absent without actuals, and where they are not all in the currency.")
        BigDecimal actualRevenue) {

    static SalesMonth of(MonthAccuracy month) {
        return new SalesMonth(
                month.month(),
                month.days(),
                month.coveredDays(),
                month.forecastUnits(),
                month.units().actual(),
                month.forecastRevenue(),
                month.revenue().actual());
    }
}
