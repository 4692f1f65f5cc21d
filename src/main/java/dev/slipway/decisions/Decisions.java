package dev.slipway.decisions;

import dev.slipway.data.Guard;
import dev.slipway.data.Repository;
import dev.slipway.history.Event;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.problem.Refusal;
import dev.slipway.problem.Text;
import dev.slipway.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All decisions. */
@ApplicationScoped
class Decisions extends Repository<Decision, DecisionDetails, DecisionView> {

    @Inject
    KnownRecords known;

    @Inject
    Guard permissions;

    @Inject
    CurrentCaller who;

    Decisions() {
        super("decisions", Decision.class, DecisionDetails.class, DecisionView.class);
    }

    @Override
    public Decision make(DecisionDetails details) {
        Decision decision = new Decision();
        decision.details(details.ownerId() == null ? details.ownedBy(who.get().person()) : details);
        return decision;
    }

    @Override
    public DecisionView add(Decision decision) {
        known.check(decision.details.affects(), List.of());
        return super.add(decision);
    }

    /** What is decided reverses what it says, in the same transaction. */
    @Override
    public DecisionView save(Decision decision, Event event, String reason) {
        decision.settled(event).ifPresent(decided -> {
            throw new ProblemException(ProblemType.IMMUTABLE, decided.detail(), List.of());
        });
        if (event == Event.UPDATED) known.check(decision.details.affects(), decision.affectedBefore());
        boolean reverses = event == Event.TRANSITIONED
                && decision.status == DecisionStatus.DECIDED
                && decision.details.reversesId() != null;
        if (!reverses) return super.save(decision, event, reason);
        Decision earlier = findById(decision.details.reversesId(), LockModeType.PESSIMISTIC_WRITE);
        againstReversing(earlier, decision).stream().findFirst().ifPresent(refusal -> {
            throw notReversed(decision, refusal);
        });
        DecisionView decided = super.save(decision, event, reason);
        follow(earlier, () -> earlier.reversedBy(decision), "Reversed by (由此决策撤销): " + decision.id());
        return decided;
    }

    /** Why a decision that is to be decided cannot reverse what it says. */
    List<Refusal> againstReversing(Decision later) {
        if (later.details.reversesId() == null) return List.of();
        Optional<Decision> earlier = lookUp(later.details.reversesId());
        return earlier.map(found -> againstReversing(found, later))
                .orElseGet(() -> List.of(Refusal.of("REVERSES_UNKNOWN")));
    }

    private List<Refusal> againstReversing(Decision earlier, Decision later) {
        List<Refusal> against = new ArrayList<>();
        if (earlier.status == DecisionStatus.REVERSED) against.add(Refusal.of("REVERSED_ALREADY"));
        boolean before = later.details.decidedOn() != null
                && earlier.details.decidedOn() != null
                && later.details.decidedOn().isBefore(earlier.details.decidedOn());
        if (before) {
            against.add(Refusal.of(
                    "DECIDED_BEFORE_REVERSED", earlier.details.decidedOn().toString()));
        }
        // whoever decides the one could change the other
        permissions.refusal(earlier).ifPresent(against::add);
        return against;
    }

    private static ProblemException notReversed(Decision decision, Refusal refusal) {
        return new ProblemException(
                ProblemType.TRANSITION_NOT_ALLOWED,
                Text.of("detail.transition", DecisionStatus.PROPOSED.name(), DecisionStatus.DECIDED.name()),
                List.of(new InputError("/to", null, refusal.code(), refusal.detail())));
    }
}
