package dev.slipway.dashboard;

import dev.slipway.problem.Messages;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Alerts of launches over HTTP. */
@Path("/api/v1/launch-alerts")
@Area("launch")
@Tag(name = "Launch alerts", description = "上市预警: launches on the market that sell far from their forecast.")
class LaunchAlertResource {

    @Inject
    ReadDashboard dashboards;

    @GET
    @Operation(
            operationId = "listLaunchAlerts",
            summary = "Launches that sell far from their forecast",
            description =
                    "Where the sales of launches on the market are further from the latest forecast than the threshold (预警), the largest deviation first. Looks at the 500 launches that came to market last.")
    public LaunchAlerts alerts(
            @QueryParam("productId") @Parameter(description = "Only launches of this product (产品).") UUID productId,
            @QueryParam("threshold")
                    @DefaultValue("20")
                    @Parameter(description = "The WAPE in percent past which there is an alert (预警阈值).")
                    @Schema(minimum = "0", maximum = "1000")
                    Integer threshold,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        DashboardResource.check(threshold);
        return new LaunchAlerts(
                dashboards.alerts(productId, threshold, Messages.locale(language)), threshold, dashboards.now());
    }
}
