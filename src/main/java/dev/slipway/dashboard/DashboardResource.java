package dev.slipway.dashboard;

import dev.slipway.drawing.Scheme;
import dev.slipway.forms.Json;
import dev.slipway.forms.Shown;
import dev.slipway.forms.Wish;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The dashboard of a launch over HTTP. */
@Path("/api/v1/launch-plans/{id}/dashboard")
@Area("launch")
@Tag(name = "Launch plans")
class DashboardResource {

    static final int LARGEST = 1_000;

    @Inject
    ReadDashboard dashboards;

    @Inject
    Json json;

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getLaunchPlanDashboard",
            summary = "Where a launch stands in its period",
            description =
                    "Where the launch stands (上市期看板): day n of m, forecast against actual, customer structure, feedback, training, tasks, adjustments and alerts; as JSON, or as an SVG picture of forecast against actual (图片), by `Accept` or `format`. The forecast is the plan's latest.")
    @APIResponseSchema(Dashboard.class)
    public RestResponse<String> dashboard(
            @PathParam("id") UUID id,
            @QueryParam("format") @Parameter(description = "The form of the answer; goes before `Accept`.")
                    DashboardFormat format,
            @QueryParam("scheme") @Parameter(description = "The ground of the picture; light without it.")
                    Scheme scheme,
            @QueryParam("measure") @Parameter(description = "What the picture counts; revenue without it.")
                    Measured measure,
            @QueryParam("language")
                    @Parameter(description = "English or Chinese, by BCP 47; goes before `Accept-Language`.")
                    @Schema(pattern = Wish.LANGUAGES)
                    String language,
            @QueryParam("threshold")
                    @DefaultValue("20")
                    @Parameter(description = "The WAPE in percent past which there is an alert (预警阈值).")
                    @Schema(minimum = "0", maximum = "1000")
                    Integer threshold,
            @Context HttpHeaders headers) {
        check(threshold);
        Wish<DashboardFormat> wish =
                Wish.of(format, List.of(DashboardFormat.values()), DashboardFormat.svg, language, headers);
        ReadDashboard.Drawn drawn = dashboards.read(id, threshold, wish.locale());
        String body = wish.form() == DashboardFormat.json
                ? json.of(drawn.dashboard())
                : SalesChart.of(
                        drawn,
                        measure == null ? Measured.REVENUE : measure,
                        scheme == null ? Scheme.light : scheme,
                        wish.locale());
        return Shown.text(body, Json.timeless(body), wish, drawn.dashboard().name(), "launch");
    }

    static void check(int threshold) {
        if (threshold < 0 || threshold > LARGEST) {
            throw ProblemException.parameter(InputError.of("threshold", "RANGE", 0, LARGEST));
        }
    }
}
