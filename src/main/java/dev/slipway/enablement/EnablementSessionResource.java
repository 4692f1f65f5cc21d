package dev.slipway.enablement;

import dev.slipway.data.Guard;
import dev.slipway.data.Repository;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.resource.StatefulResource;
import dev.slipway.security.Area;
import dev.slipway.security.CurrentCaller;
import dev.slipway.security.ForOneself;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Enablement sessions over HTTP. */
@Path("/api/v1/enablement-sessions")
@Area("launch")
@Tag(
        name = "Enablement sessions",
        description =
                "说明会/通告/培训: how people inside come to know of a launch, and whom that has reached. A launch takes at least one session, unless the plan waives it, and as much coverage of its trainings as the plan says; cancelled sessions count nothing.")
class EnablementSessionResource
        extends StatefulResource<EnablementSession, EnablementSessionDetails, EnablementSessionView, SessionStatus> {

    @Inject
    EnablementSessions sessions;

    @Inject
    ReadCoverage coverages;

    @Inject
    CurrentCaller who;

    @Inject
    Guard permissions;

    @Inject
    Clock clock;

    @GET
    @Path("coverage")
    @Operation(
            operationId = "getLaunchPlanCoverage",
            summary = "Whom the sessions of a launch have reached",
            description =
                    "How many of those invited the sessions of a launch plan have reached (覆盖率): in all, by kind and by function. A"
                            + " person counts once, however often invited, and is reached by any of the sessions that are counted.")
    public PlanCoverage coverage(
            @QueryParam("launchPlanId") @Parameter(required = true, description = "The launch plan (上市计划).")
                    UUID plan) {
        if (plan == null) throw ProblemException.parameter(InputError.of("launchPlanId", "PARAMETER_NEEDED"));
        return coverages.read(plan);
    }

    @POST
    @Path("{id}/attendances")
    @Transactional
    @Operation(
            operationId = "recordAttendance",
            summary = "Record that a participant attended",
            description =
                    "Records when a participant attended (参加记录), once the session has begun; whoever else writes, nobody is lost."
                            + " A participant who attended already stays as recorded.")
    public RestResponse<EnablementSessionView> attend(@PathParam("id") UUID id, PresenceRequest request) {
        EnablementSession session = sessions.extend(id, permissions::allow);
        Instant at = moment(request);
        return RestResponse.ok(sessions.record(session, named(request), at, participant -> participant.attended(at)));
    }

    @POST
    @Path("{id}/acknowledgements")
    @Transactional
    @ForOneself
    @Operation(
            operationId = "recordAcknowledgement",
            summary = "Record that a participant knows it",
            description =
                    "Records when a participant said that they know it (确认记录), once the session has begun. Everybody who may read"
                            + " the session and is invited may say so for himself, whatever the role; the product's team for all.")
    public RestResponse<EnablementSessionView> acknowledge(@PathParam("id") UUID id, PresenceRequest request) {
        PresenceRequest named = named(request);
        EnablementSession session = sessions.extend(id, found -> allow(found, named));
        Instant at = moment(request);
        return RestResponse.ok(sessions.record(session, named, at, participant -> participant.acknowledged(at)));
    }

    @Override
    protected Repository<EnablementSession, EnablementSessionDetails, EnablementSessionView> records() {
        return sessions;
    }

    private void allow(EnablementSession session, PresenceRequest named) {
        UUID caller = who.get().person();
        if (caller != null && caller.equals(named.personId())) return;
        Area area = getClass().getAnnotation(Area.class);
        who.missing(area, false).stream().findFirst().ifPresent(CurrentCaller::forbid);
        permissions.allow(session);
    }

    private PresenceRequest named(PresenceRequest request) {
        PresenceRequest named = request.of(who.get().person());
        if (named.namesSomebody()) return named;
        throw ProblemException.invalid(List.of(InputError.at("/personId", "PERSON_OR_NAME")));
    }

    private Instant moment(PresenceRequest request) {
        return request.at() == null ? clock.instant().truncatedTo(ChronoUnit.MICROS) : request.at();
    }
}
