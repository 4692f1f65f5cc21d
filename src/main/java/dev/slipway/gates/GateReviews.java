package dev.slipway.gates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.data.Recalls;
import dev.slipway.data.References;
import dev.slipway.history.Event;
import dev.slipway.parts.Parts;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** All gate reviews. */
@ApplicationScoped
class GateReviews extends Parts<GateReview, GateReviewDetails, GateReviewView> implements Recalls<GateReview> {

    @Inject
    TakeEvidence evidence;

    @Inject
    References references;

    @Inject
    ObjectMapper mapper;

    GateReviews() {
        super(
                "gate-reviews",
                GateReview.class,
                GateReviewDetails.class,
                GateReviewView.class,
                "LaunchPlan",
                "launchPlanId");
    }

    @Override
    protected GateReview blank() {
        return new GateReview();
    }

    /** Of several rounds of a gate, the last. */
    @Override
    protected List<GateReview> carriedOf(List<GateReview> originals) {
        Map<String, GateReview> last = new LinkedHashMap<>();
        super.carriedOf(originals)
                .forEach(round -> last.put(round.details.name().toLowerCase(Locale.ROOT), round));
        return List.copyOf(last.values());
    }

    @Override
    public GateReviewView add(GateReview review) {
        knowGatekeepers(review);
        return super.add(review);
    }

    /** A review that is opened keeps what there is to decide on. */
    @Override
    public GateReviewView save(GateReview review, Event event, String reason) {
        review.settled(event).ifPresent(decided -> {
            throw new ProblemException(ProblemType.IMMUTABLE, decided.detail(), List.of());
        });
        if (event == Event.UPDATED && review.status == GateStatus.PLANNED) knowGatekeepers(review);
        if (review.status == GateStatus.OPEN && review.evidence == null) review.evidence = evidence.of(review);
        return super.save(review, event, reason);
    }

    /** Stores what a gatekeeper decides, who need not be able to change the review. */
    GateReviewView decide(GateReview review, UUID person, DecisionRequest said, Instant now) {
        Map<String, UUID> owners = new LinkedHashMap<>();
        for (int i = 0; i < said.conditions().size(); i++) {
            owners.put("/conditions/" + i + "/ownerId", said.conditions().get(i).ownerId());
        }
        references.live("Person", owners);
        review.decide(person, said, now);
        boolean last = review.status == GateStatus.DECIDED;
        return store(review, last ? Event.TRANSITIONED : Event.UPDATED, said.reason());
    }

    @Override
    public void recall(GateReview review, JsonNode done) {
        try {
            review.evidence = mapper.treeToValue(done.get("evidence"), GateEvidence.class);
            review.decisions = List.of(mapper.treeToValue(done.get("decisions"), MadeDecision[].class));
            review.conditions = List.of(mapper.treeToValue(done.get("conditions"), GateCondition[].class));
            review.result = mapper.treeToValue(done.get("result"), GateDecision.class);
            review.decidedAt = mapper.treeToValue(done.get("decidedAt"), Instant.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    private void knowGatekeepers(GateReview review) {
        Map<String, UUID> people = new LinkedHashMap<>();
        List<Gatekeeper> keepers = review.details.gatekeepers();
        for (int i = 0; i < keepers.size(); i++) {
            people.put("/gatekeepers/" + i + "/personId", keepers.get(i).personId());
        }
        references.live("Person", people);
    }
}
