package dev.slipway.accuracy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.value.Formula;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a launch has sold against what it was expected to sell. */
@Schema(
        name = "ClosingSales",
        description =
                "What the launch has sold against its latest forecast (销售结果), by the rule of `forecast-accuracy`: a month with only some days of actuals is compared with as much of its forecast.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SalesResult(
        @Schema(description = "The sales forecast (销售预测), the plan's one with the highest number; absent without.")
        UUID salesForecastId,

        @Schema(minimum = "1", description = "Its number (版次).")
        Integer number,

        @Schema(
                description =
                        "Whether the plan had actuals already when that forecast was made (事后预测): what was sold was in view. Absent without a forecast.")
        Boolean madeAfterSales,

        @Schema(maxLength = 3, description = "The currency of revenue (币种): the forecast's, else that of all actuals.")
        String currency,

        @Schema(
                required = true,
                maxItems = 10_000,
                description = "Each month with a forecast or actuals (各月), in order.")
        List<SalesMonth> months,

        @Schema(required = true, description = "Units in all (销量合计).")
        SalesComparison units,

        @Schema(required = true, description = "Revenue in all (收入合计).")
        SalesComparison revenue,

        @Schema(required = true, maxItems = 1_000, description = "To which customers, by which channels (客户结构).")
        List<CustomerShare> structure,

        @Schema(required = true) Formula formula,

        @Schema(required = true, description = "When this was computed (计算时间), UTC.")
        Instant computedAt) {

    public SalesResult {
        months = List.copyOf(months);
        structure = List.copyOf(structure);
    }

    public SalesResult computedAt(Instant moment) {
        return new SalesResult(
                salesForecastId, number, madeAfterSales, currency, months, units, revenue, structure, formula, moment);
    }

    /** Against a forecast. */
    static SalesResult of(ForecastAccuracy accuracy, List<CustomerShare> structure) {
        return new SalesResult(
                accuracy.salesForecastId(),
                accuracy.number(),
                accuracy.madeAfterSales(),
                accuracy.currency(),
                accuracy.months().stream().map(SalesMonth::of).toList(),
                SalesComparison.of(accuracy.units()),
                SalesComparison.of(accuracy.revenue()),
                structure,
                accuracy.formula(),
                accuracy.computedAt());
    }

    /** Without one. */
    static SalesResult of(String currency, List<SalesMonth> months, List<CustomerShare> structure, Instant now) {
        SalesComparison none = SalesComparison.undefined("NO_MONTH_COMPARED");
        return new SalesResult(
                null, null, null, currency, months, none, none, structure, ForecastAccuracy.FORMULA, now);
    }
}
