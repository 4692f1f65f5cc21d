package dev.slipway.sales;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a sales forecast. */
@Schema(
        name = "SalesForecast",
        description = "A sales forecast (销售预测): what a launch is expected to sell, by month, segment and channel.")
record SalesForecastView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped SalesForecastDetails details,

        @Schema(required = true, readOnly = true, description = "The product (产品) of the launch plan.")
        UUID productId,

        @Schema(
                required = true,
                readOnly = true,
                minimum = "1",
                description = "Counts the forecasts of the launch plan (版次): 1, 2, 3 …, given by the server.")
        Integer number,

        @Schema(
                required = true,
                readOnly = true,
                description =
                        "Whether the plan had actuals already when the forecast was made (事后预测): what was sold was in view.")
        boolean madeAfterSales,

        @Included(entity = "LaunchPlan", area = "launch", by = "launchPlanId")
        @Schema(ref = "#/components/schemas/LaunchPlan")
        Record launchPlan)
        implements View {}
