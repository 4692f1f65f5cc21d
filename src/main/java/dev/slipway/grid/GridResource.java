package dev.slipway.grid;

import dev.slipway.drawing.Palette;
import dev.slipway.drawing.Scheme;
import dev.slipway.forms.Json;
import dev.slipway.forms.Shown;
import dev.slipway.forms.Wish;
import dev.slipway.security.Area;
import dev.slipway.security.CurrentCaller;
import dev.slipway.value.Function;
import dev.slipway.value.LocalNames;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The power/interest grid over HTTP. */
@Path("/api/v1/stakeholders/grid")
@Area("stakeholders")
@Tag(name = "Engagements")
class GridResource {

    @Inject
    ReadGrid grids;

    @Inject
    CurrentCaller caller;

    @Inject
    Json json;

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getStakeholderGrid",
            summary = "The power/interest grid of a product",
            description =
                    "Every stakeholder of a product in the power/interest grid (权力利益矩阵), by its engagement that is current on a day; as JSON or as an SVG picture (图片), by `Accept` or `format`. In the picture every quadrant has a quarter of the space, though the cut is at 3.5 of 5; names stand beside their marks where there is room for all, else in a numbered list. Takes the scopes `stakeholders:read` and `catalog:read`. At most 1,000 stakeholders.")
    @APIResponseSchema(StakeholderGrid.class)
    public RestResponse<String> grid(
            @QueryParam("productId") @Parameter(required = true, description = "The product (产品).") UUID product,
            @QueryParam("asOf")
                    @Parameter(
                            description = "The day of which engagements are current (截至日期); today, in UTC, without it.")
                    LocalDate asOf,
            @QueryParam("function") @Parameter(description = "Only stakeholders of this function (职能).")
                    Function function,
            @QueryParam("format") @Parameter(description = "The form of the answer; goes before `Accept`.")
                    GridFormat format,
            @QueryParam("scheme") @Parameter(description = "The ground of the picture; light without it.")
                    Scheme scheme,
            @QueryParam("language")
                    @Parameter(description = "English or Chinese, by BCP 47; goes before `Accept-Language`.")
                    @Schema(pattern = Wish.LANGUAGES)
                    String language,
            @Context HttpHeaders headers) {
        caller.needs("catalog", "read");
        Wish<GridFormat> wish = Wish.of(format, List.of(GridFormat.values()), GridFormat.svg, language, headers);
        StakeholderGrid grid = grids.read(product, asOf, function);
        String body = wish.form() == GridFormat.json
                ? json.of(grid)
                : new GridPicture(grid, Palette.of(scheme), wish.locale()).drawn();
        String name = LocalNames.of(grid.productName(), grid.productLocalNames(), wish.locale());
        return Shown.text(body, Json.timeless(body), wish, name, "stakeholders");
    }
}
