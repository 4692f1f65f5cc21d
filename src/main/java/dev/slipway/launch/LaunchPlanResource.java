package dev.slipway.launch;

import dev.slipway.closing.ClosingReport;
import dev.slipway.closing.ClosingReports;
import dev.slipway.closing.ReportFormat;
import dev.slipway.data.Repository;
import dev.slipway.forms.Wish;
import dev.slipway.lifecycle.Move;
import dev.slipway.problem.Messages;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.problem.Refusal;
import dev.slipway.resource.StatefulResource;
import dev.slipway.security.Area;
import dev.slipway.security.CurrentCaller;
import dev.slipway.security.Role;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Launch plans over HTTP. */
@Path("/api/v1/launch-plans")
@Area("launch")
@Tag(
        name = "Launch plans",
        description =
                "上市计划: how a product or a release comes to market, from draft to closing report. READY and LAUNCHED take a plan that is ready, or an approver's reason; CLOSED takes the closing review, and a reason before the launch period is over.")
class LaunchPlanResource extends StatefulResource<LaunchPlan, LaunchPlanDetails, LaunchPlanView, LaunchStatus> {

    @Inject
    LaunchPlans plans;

    @Inject
    Blockers blockers;

    @Inject
    ClosingReports reports;

    @Inject
    ClonePlan clones;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    @GET
    @Path("{id}/readiness")
    @Operation(
            operationId = "getLaunchPlanReadiness",
            summary = "Whether a launch is ready",
            description =
                    "Whether the launch is ready (上市就绪), and every reason why not with the record behind it: missing parts that are not waived, blocking tasks, trials, gates, materials, training, price and forecast.")
    public Readiness readiness(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        plans.known(id);
        return Readiness.of(id, blockers.of(id), Messages.locale(language), clock.instant());
    }

    @GET
    @Path("{id}/closing-report")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getLaunchPlanClosingReport",
            summary = "The closing report of a launch",
            description =
                    "How the launch went (结案报告): objectives with their results, sales against the forecast, customer structure, what worked and what did not, lessons and actions; as JSON, Markdown or PDF, by `Accept` or `format`. Marked as a draft while the launch has no FINAL review. Takes the scopes `launch:read` and `catalog:read`.")
    @APIResponseSchema(ClosingReport.class)
    public Response closingReport(
            @PathParam("id") UUID id,
            @QueryParam("format") @Parameter(description = "The form of the answer; goes before `Accept`.")
                    ReportFormat format,
            @QueryParam("language")
                    @Parameter(description = "English or Chinese, by BCP 47; goes before `Accept-Language`.")
                    @Schema(pattern = Wish.LANGUAGES)
                    String language,
            @Context HttpHeaders headers) {
        who.needs("catalog", "read");
        return reports.of(plans.known(id).id(), ReportFormat.wish(format, language, headers));
    }

    @POST
    @Path("{id}/clones")
    @Transactional
    @Operation(
            operationId = "cloneLaunchPlan",
            summary = "Begin a launch with the plan of another one",
            description =
                    "Makes a new plan of this one with all its parts (复制上市计划), all or none: dates move as the day on the market does, states begin anew, what only time has shown (actuals, feedback, adjustments, results, verdicts, attendance, reviews) is left behind, and the lessons of its review are carried along. Whoever may change the new plan's product and read this plan may clone it.")
    public RestResponse<ClonedLaunchPlan> cloned(@PathParam("id") UUID id, LaunchPlanClone wish) {
        LaunchPlan original = plans.known(id);
        if (original.trashed()) throw new ProblemException(ProblemType.IN_TRASH, "IN_TRASH.explanation");
        return RestResponse.ok(clones.of(original, wish));
    }

    @Override
    protected Repository<LaunchPlan, LaunchPlanDetails, LaunchPlanView> records() {
        return plans;
    }

    /** The plan is approved by an approver, and so is what is not ready. */
    @Override
    protected Map<LaunchStatus, Role> deciders() {
        return Map.of(
                LaunchStatus.APPROVED,
                Role.APPROVER,
                LaunchStatus.READY,
                Role.APPROVER,
                LaunchStatus.LAUNCHED,
                Role.APPROVER);
    }

    @Override
    protected boolean isDecision(LaunchPlan plan, LaunchStatus to) {
        boolean approved = plan.status == LaunchStatus.IN_REVIEW && to == LaunchStatus.APPROVED;
        return approved || goesOn(plan, to) && overrides(plan);
    }

    @Override
    protected Move move(LaunchPlan plan, LaunchStatus to) {
        Move move = plan.move(to);
        if (!move.allowed()) return move;
        if (to == LaunchStatus.LAUNCHED && plan.details.launchActual() == null) {
            move = move.and(Optional.of(Refusal.of("LAUNCH_DATE_MISSING")));
        }
        if (to == LaunchStatus.CLOSED) return closing(plan);
        if (!move.allowed() || !goesOn(plan, to)) return move;
        List<Refusal> against =
                blockers.of(plan.id()).stream().map(Blocker::refusal).toList();
        if (against.isEmpty()) return move;
        return who.get().is(Role.APPROVER) ? Move.openWithReason() : Move.unless(against);
    }

    @Override
    protected void prepare(LaunchPlan plan, LaunchStatus to) {
        if (goesOn(plan, to)) {
            plan.overridden = Stream.concat(
                            plan.overridden.stream(),
                            blockers.of(plan.id()).stream().map(Blocker::overridden))
                    .distinct()
                    .toList();
        }
    }

    private boolean overrides(LaunchPlan plan) {
        return who.get().is(Role.APPROVER) && !blockers.of(plan.id()).isEmpty();
    }

    private static boolean goesOn(LaunchPlan plan, LaunchStatus to) {
        return plan.status == LaunchStatus.APPROVED && to == LaunchStatus.READY
                || plan.status == LaunchStatus.READY && to == LaunchStatus.LAUNCHED;
    }

    private Move closing(LaunchPlan plan) {
        if (!blockers.reviewed(plan.id())) return Move.closed("LAUNCH_REVIEW_MISSING");
        LocalDate end = plan.details.periodEnd();
        return end == null || !blockers.today().isAfter(end) ? Move.openWithReason() : Move.open();
    }
}
