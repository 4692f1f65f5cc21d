package dev.slipway.communication;

import dev.slipway.forms.Json;
import dev.slipway.forms.Shown;
import dev.slipway.forms.Wish;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.rendering.Renderings;
import dev.slipway.security.Area;
import dev.slipway.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

/** The communication calendar of a person over HTTP. */
@Path("/api/v1/communication-calendar")
@Area("stakeholders")
@Tag(
        name = "Communication calendar",
        description = "沟通与承诺日历: whom a person is to talk to, and the open commitments that the person has to do with.")
class CommunicationCalendarResource {

    @Inject
    ReadCalendar calendars;

    @Inject
    Renderings renderings;

    @Inject
    CurrentCaller caller;

    @Inject
    Json json;

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getCommunicationCalendar",
            summary = "What a person is to talk about, and which commitments are due",
            description =
                    "Whom a person is to talk to by the communication plans that the person owns (待沟通), and the open commitments"
                            + " (待兑现的承诺) that the person gave, was given or follows up, what is overdue included: as far as the caller may"
                            + " know of them. As JSON or as iCalendar (日历), by `Accept` or `format`; each event is on its due day, and"
                            + " keeps its UID when the day moves. Takes the scopes `stakeholders:read`, `catalog:read` and"
                            + " `people:read`.")
    @APIResponseSchema(CommunicationCalendar.class)
    public RestResponse<String> calendar(
            @QueryParam("personId") @Parameter(description = "The person (人员); without it, the person who calls.")
                    UUID personId,
            @QueryParam("withinDays")
                    @DefaultValue("90")
                    @Parameter(description = "How many days to look ahead (未来天数).")
                    @Schema(minimum = "0", maximum = "366")
                    Integer withinDays,
            @QueryParam("format") @Parameter(description = "The form of the answer; goes before `Accept`.")
                    CalendarFormat format,
            @QueryParam("language")
                    @Parameter(description = "English or Chinese, by BCP 47; goes before `Accept-Language`.")
                    @Schema(pattern = Wish.LANGUAGES)
                    String language,
            @Context HttpHeaders headers) {
        caller.needs("catalog", "read");
        caller.needs("people", "read");
        Wish<CalendarFormat> wish =
                Wish.of(format, List.of(CalendarFormat.values()), CalendarFormat.ics, language, headers);
        UUID person = personId == null ? caller.get().person() : personId;
        // a token is nobody
        if (person == null) throw ProblemException.parameter(InputError.of("personId", "PARAMETER_NEEDED"));
        CommunicationCalendar read = calendars.read(person, CommunicationPlanResource.within(withinDays));
        CalendarEvents events = new CalendarEvents(read, wish.locale());
        String body =
                switch (wish.form()) {
                    case json -> json.of(read);
                    case ics -> renderings.calendar(events.plan(), wish.locale());
                };
        return Shown.text(body, Json.timeless(body), wish, events.title(), "communication");
    }
}
