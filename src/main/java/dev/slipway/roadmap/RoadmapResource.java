package dev.slipway.roadmap;

import dev.slipway.data.Repository;
import dev.slipway.drawing.Scheme;
import dev.slipway.forms.Wish;
import dev.slipway.rendering.Format;
import dev.slipway.rendering.Renderings;
import dev.slipway.resource.RecordResource;
import dev.slipway.security.Area;
import dev.slipway.security.CurrentCaller;
import dev.slipway.timeline.Conflicts;
import dev.slipway.timeline.Plan;
import dev.slipway.timeline.Plans;
import dev.slipway.timeline.Selection;
import dev.slipway.timeline.Timeline;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Roadmaps over HTTP. */
@Path("/api/v1/roadmaps")
@Area("roadmap")
@Tag(name = "Roadmaps", description = "路线图: what of a product or a product line is to come, for one audience.")
class RoadmapResource extends RecordResource<Roadmap, RoadmapDetails, RoadmapView> {

    @Inject
    Roadmaps roadmaps;

    @Inject
    Plans plans;

    @Inject
    Renderings renderings;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @GET
    @Path("{id}/timeline")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getRoadmapTimeline",
            summary = "A roadmap as timeline, picture, calendar or table",
            description =
                    "The roadmap (时间线) as JSON made to be drawn, as SVG picture for a slide (图片), as iCalendar (日历) or as CSV (表格), by `Accept` or `format`. Takes the scopes `roadmap:read` and `catalog:read`. At most 5,000 items.")
    @APIResponseSchema(Timeline.class)
    public RestResponse<String> timeline(
            @PathParam("id") UUID id,
            @QueryParam("format") @Parameter(description = "The form of the answer; goes before `Accept`.")
                    Format format,
            @QueryParam("scheme") @Parameter(description = "The ground of the picture; light without it.")
                    Scheme scheme,
            @QueryParam("language")
                    @Parameter(description = "English or Chinese, by BCP 47; goes before `Accept-Language`.")
                    @Schema(pattern = Wish.LANGUAGES)
                    String language,
            @QueryParam("from") @Parameter(description = "The first day to look at; leaves out what has no dates.")
                    LocalDate from,
            @QueryParam("to") @Parameter(description = "The last day to look at; leaves out what has no dates.")
                    LocalDate to,
            @QueryParam("lane") @Parameter(description = "Only items in one of these lanes.") List<String> lanes,
            @QueryParam("theme") @Parameter(description = "Only items with one of these themes.") List<String> themes,
            @QueryParam("status") @Parameter(description = "Only items with one of these statuses.")
                    List<ItemStatus> statuses,
            @QueryParam("customerVisible") @Parameter(description = "Only items that customers may see, or may not.")
                    Boolean customerVisible,
            @Context HttpHeaders headers) {
        caller.needs("catalog", "read");
        Wish<Format> wish = Format.wish(format, language, headers);
        List<String> states = statuses.stream().map(ItemStatus::name).toList();
        Selection selection = new Selection(new Plan.Window(from, to), lanes, themes, states, customerVisible);
        return renderings.of(plans.read(id, selection), wish, scheme);
    }

    @GET
    @Path("{id}/conflicts")
    @Operation(
            operationId = "listRoadmapConflicts",
            summary = "Dependencies of a roadmap that dates break",
            description =
                    "Which dependencies the dates of the roadmap's items break (冲突报告), by how many days, and which cannot be judged.")
    public Conflicts conflicts(@PathParam("id") UUID id) {
        return Conflicts.of(plans.read(id, Selection.ALL), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    protected Repository<Roadmap, RoadmapDetails, RoadmapView> records() {
        return roadmaps;
    }
}
