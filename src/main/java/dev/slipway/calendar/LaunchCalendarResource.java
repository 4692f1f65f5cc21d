package dev.slipway.calendar;

import dev.slipway.drawing.Scheme;
import dev.slipway.forms.Json;
import dev.slipway.forms.Shown;
import dev.slipway.forms.Wish;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.rendering.Renderings;
import dev.slipway.security.Area;
import dev.slipway.security.CurrentCaller;
import dev.slipway.value.LaunchTier;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The launch calendar over HTTP. */
@Path("/api/v1/launch-calendar")
@Area("launch")
@Tag(name = "Launch calendar", description = "上市日历: all launches in a span, and which get in each other's way.")
class LaunchCalendarResource {

    private static final int LONGEST_YEARS = 10;
    /** RFC 3339 has no later one. */
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    @Inject
    ReadCalendar calendars;

    @Inject
    Renderings renderings;

    @Inject
    CurrentCaller caller;

    @Inject
    Json json;

    @Inject
    Clock clock;

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getLaunchCalendar",
            summary = "All launches in a span, and their collisions",
            description =
                    "All launches whose period touches the span (上市日历), and which of them collide (撞期): periods that overlap, with the same segment or channel. As JSON, as SVG picture (图片) or as iCalendar (日历), by `Accept` or `format`. Takes the scopes `launch:read` and `catalog:read`. At most 1,000 launches.")
    @APIResponseSchema(LaunchCalendar.class)
    public RestResponse<String> calendar(
            @QueryParam("from") @Parameter(description = "The first day to look at; three months ago without it.")
                    LocalDate from,
            @QueryParam("to")
                    @Parameter(
                            description =
                                    "The last day to look at, at most ten years later; a year after `from` without it.")
                    LocalDate to,
            @QueryParam("productId") @Parameter(description = "Only launches of this product (产品).") UUID productId,
            @QueryParam("tier") @Parameter(description = "Only launches of this tier (级别).") LaunchTier tier,
            @QueryParam("format") @Parameter(description = "The form of the answer; goes before `Accept`.")
                    CalendarFormat format,
            @QueryParam("scheme") @Parameter(description = "The ground of the picture; light without it.")
                    Scheme scheme,
            @QueryParam("language")
                    @Parameter(description = "English or Chinese, by BCP 47; goes before `Accept-Language`.")
                    @Schema(pattern = Wish.LANGUAGES)
                    String language,
            @Context HttpHeaders headers) {
        caller.needs("catalog", "read");
        Wish<CalendarFormat> wish =
                Wish.of(format, List.of(CalendarFormat.values()), CalendarFormat.svg, language, headers);
        LocalDate first = from == null
                ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusMonths(3)
                : from;
        LocalDate last = to == null ? earlier(first.plusYears(1), LAST) : to;
        if (last.isBefore(first)) throw ProblemException.parameter(InputError.of("to", "BEFORE", "from"));
        if (last.isAfter(first.plusYears(LONGEST_YEARS))) {
            throw ProblemException.parameter(InputError.of("to", "SPAN_TOO_LONG", LONGEST_YEARS));
        }
        LaunchCalendar read = calendars.read(first, last, productId, tier);
        String title = new CalendarPlan(read, wish.locale()).plan().head().name();
        String body = shown(read, wish, scheme);
        return Shown.text(body, Json.timeless(body), wish, title, "launches");
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private String shown(LaunchCalendar read, Wish<CalendarFormat> wish, Scheme scheme) {
        CalendarPlan drawn = new CalendarPlan(read, wish.locale());
        return switch (wish.form()) {
            case json -> json.of(read);
            case svg -> renderings.picture(drawn.plan(), scheme, wish.locale());
            case ics -> renderings.calendar(drawn.plan(), wish.locale());
        };
    }
}
