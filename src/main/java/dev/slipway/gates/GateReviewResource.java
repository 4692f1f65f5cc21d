package dev.slipway.gates;

import dev.slipway.data.Guard;
import dev.slipway.data.Repository;
import dev.slipway.history.Event;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.problem.Refusal;
import dev.slipway.resource.StatefulResource;
import dev.slipway.security.Area;
import dev.slipway.security.CurrentCaller;
import dev.slipway.security.Decides;
import dev.slipway.security.Role;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Gate reviews over HTTP. */
@Path("/api/v1/gate-reviews")
@Area("launch")
@Tag(
        name = "Gate reviews",
        description =
                "上市评审: gatekeepers decide whether a launch goes on. Of several rounds of a gate, reviews of a plan with the same name, the one that is not decided yet counts for readiness, else the one that was decided last; a cancelled one only where somebody had decided, until another round is decided. The launch waits while it is undecided, for a result of HOLD, RECYCLE or KILL, for open conditions that are due or will be by the launch, and for a gate that was reopened.")
class GateReviewResource extends StatefulResource<GateReview, GateReviewDetails, GateReviewView, GateStatus> {

    @Inject
    GateReviews reviews;

    @Inject
    CurrentCaller who;

    @Inject
    Guard permissions;

    @Inject
    Clock clock;

    @POST
    @Path("{id}/decisions")
    @Transactional
    @Decides
    @Operation(
            operationId = "decideGateReview",
            summary = "Decide at a gate",
            description =
                    "What the caller decides (评审决定), who is one of the gatekeepers and has the role APPROVER; each decides once."
                            + " The last decision decides the gate: its result is the most severe of all, so that a launch passes"
                            + " only where nobody stops it. GO and CONDITIONAL_GO take every MUST_MEET answered with yes and every"
                            + " SHOULD_MEET scored; GO takes a score that reaches the threshold, too.")
    public RestResponse<GateReviewView> decide(@PathParam("id") UUID id, DecisionRequest request) {
        GateReview review = reviews.extend(id, this::allowDeciding);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID person = who.get().person();
        if (review.status != GateStatus.OPEN) throw refused("", "GATE_NOT_OPEN", review.status.name());
        if (review.hasDecided(person)) throw refused("", "GATE_DECIDED_ALREADY");
        List<InputError> against = Rule.against(review.details, request.decision());
        if (!against.isEmpty()) throw refused(against);
        checkDue(request, LocalDate.ofInstant(now, ZoneOffset.UTC));
        return RestResponse.ok(reviews.decide(review, person, request, now));
    }

    @POST
    @Path("{id}/fulfilments")
    @Transactional
    @Operation(
            operationId = "fulfilGateCondition",
            summary = "Fulfil a condition of a gate",
            description =
                    "Says when a condition of a CONDITIONAL_GO was fulfilled (条件完成), or that it is not after all. A condition"
                            + " that was missed reopens the gate until it is fulfilled.")
    public RestResponse<GateReviewView> fulfil(@PathParam("id") UUID id, FulfilmentRequest request) {
        GateReview review = reviews.extend(id, permissions::allow);
        if (!review.passesOnConditions()) throw refused("", "GATE_WITHOUT_CONDITIONS");
        List<InputError> errors = new ArrayList<>();
        LocalDate day = request.fulfilledOn();
        if (day != null && review.setAfter(request.condition(), day)) {
            errors.add(InputError.at("/fulfilledOn", "GATE_FULFILLED_BEFORE"));
        }
        if (!review.fulfil(request.condition(), request.fulfilledOn(), request.note())) {
            errors.add(InputError.at("/condition", "GATE_CONDITION_UNKNOWN", review.conditions.size()));
        }
        if (!errors.isEmpty()) throw ProblemException.invalid(errors);
        return RestResponse.ok(reviews.save(review, Event.UPDATED, request.note()));
    }

    @Override
    protected Repository<GateReview, GateReviewDetails, GateReviewView> records() {
        return reviews;
    }

    private void allowDeciding(GateReview review) {
        who.lacks(Role.APPROVER, getClass().getAnnotation(Area.class)).ifPresent(CurrentCaller::forbid);
        permissions.refusalToDecide(review).ifPresent(CurrentCaller::forbid);
        if (!review.isKeptBy(who.get().person())) CurrentCaller.forbid(Refusal.of("NOT_GATEKEEPER"));
    }

    private static void checkDue(DecisionRequest request, LocalDate today) {
        List<InputError> errors = new ArrayList<>();
        for (int i = 0; i < request.conditions().size(); i++) {
            if (!request.conditions().get(i).dueOn().isBefore(today)) continue;
            errors.add(InputError.at("/conditions/" + i + "/dueOn", "GATE_CONDITION_PAST"));
        }
        if (!errors.isEmpty()) throw ProblemException.invalid(errors);
    }

    private static ProblemException refused(String pointer, String code, Object... arguments) {
        return refused(List.of(InputError.at(pointer, code, arguments)));
    }

    private static ProblemException refused(List<InputError> errors) {
        return new ProblemException(ProblemType.RULE_VIOLATED, ProblemType.RULE_VIOLATED.explanation(), errors);
    }
}
