package dev.slipway.sales;

import dev.slipway.accuracy.Comparison;
import dev.slipway.accuracy.ForecastAccuracy;
import dev.slipway.accuracy.ReadSales;
import dev.slipway.accuracy.Sales;
import dev.slipway.data.Repository;
import dev.slipway.problem.InputError;
import dev.slipway.problem.Messages;
import dev.slipway.problem.ProblemException;
import dev.slipway.resource.RecordResource;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sales forecasts over HTTP. */
@Path("/api/v1/sales-forecasts")
@Area("launch")
@Tag(
        name = "Sales forecasts",
        description =
                "销售预测: what a launch is expected to sell, by month, segment and channel. A new forecast gets the plan's next number; one that was once compared with actuals is frozen, and one that is made after sales began says so. A launch takes at least one, unless the plan waives it.")
class SalesForecastResource extends RecordResource<SalesForecast, SalesForecastDetails, SalesForecastView> {

    private static final int LARGEST = 1_000;

    @Inject
    SalesForecasts forecasts;

    @Inject
    ReadSales sales;

    @Inject
    Clock clock;

    @GET
    @Path("{id}/accuracy")
    @Operation(
            operationId = "getSalesForecastAccuracy",
            summary = "How far a forecast was from what was sold",
            description =
                    "WAPE, MAPE and bias (预测准确度) of units and revenue, for each month and in all, with what they were"
                            + " computed from. A month counts from the day of the launch on, where that is in it, or from the"
                            + " first day of actuals before that; where only some of its days have actuals, as much of its"
                            + " forecast is compared as they are of its days. A month without a forecast or without actuals is"
                            + " not compared. What cannot be computed is absent, with the reason.")
    public ForecastAccuracy accuracy(
            @PathParam("id") UUID id,
            @QueryParam("threshold")
                    @DefaultValue("20")
                    @Parameter(description = "The WAPE in percent past which `alert` is true (预警阈值).")
                    @Schema(minimum = "0", maximum = "1000")
                    Integer threshold,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        SalesForecast forecast = forecasts.known(id);
        if (threshold < 0 || threshold > LARGEST) {
            throw ProblemException.parameter(InputError.of("threshold", "RANGE", 0, LARGEST));
        }
        UUID plan = forecast.details.launchPlanId();
        Sales sold = sales.sold(List.of(plan)).getOrDefault(plan, Sales.NONE);
        return Comparison.of(forecast.compared(forecasts.comparedAt(id).orElse(null)), sold)
                .accuracy(threshold, Messages.locale(language), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    protected Repository<SalesForecast, SalesForecastDetails, SalesForecastView> records() {
        return forecasts;
    }
}
