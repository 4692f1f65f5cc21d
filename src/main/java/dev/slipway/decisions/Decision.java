package dev.slipway.decisions;

import dev.slipway.data.Owned;
import dev.slipway.data.Thing;
import dev.slipway.history.Event;
import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.Stateful;
import dev.slipway.marks.Filterable;
import dev.slipway.problem.Refusal;
import dev.slipway.problem.Text;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What was or is to be decided, about a product, a product line or neither. */
@Entity
class Decision extends Thing<DecisionDetails, DecisionView> implements Stateful<DecisionStatus>, Owned {

    @Embedded
    DecisionDetails details;

    @Filterable
    @Enumerated(EnumType.STRING)
    DecisionStatus status = DecisionStatus.PROPOSED;

    /** The later decision that reversed it. */
    @Filterable
    UUID reversedById;

    /** What it affects, for lists to filter by. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Filterable(each = "affects")
    List<UUID> affectedIds = List.of();

    /** Whether something else than the labels has been said since it was read. */
    @Transient
    private boolean rewritten;

    /** What it was said to affect when it was read; null where nothing has been said since. */
    @Transient
    private List<AffectedRecord> affectedBefore;

    @Override
    public DecisionDetails details() {
        return details;
    }

    @Override
    public void details(DecisionDetails said) {
        if (details != null) {
            rewritten |= !details.saysTheSameAs(said);
            affectedBefore = details.affects();
        }
        details = said;
        affectedIds = said.affectedIds();
    }

    @Override
    public DecisionView view() {
        return new DecisionView(meta(), details, status, reversedById, null, null, null, null);
    }

    @Override
    public Optional<UUID> product() {
        return Optional.ofNullable(details.productId());
    }

    @Override
    public Optional<UUID> productLine() {
        return Optional.ofNullable(details.productLineId());
    }

    @Override
    public Optional<UUID> owner() {
        return Optional.ofNullable(details.ownerId());
    }

    /** An owner can be replaced, and is not lost by leaving him out. */
    @Override
    public DecisionDetails completed(DecisionDetails said) {
        return said.ownerId() == null ? said.ownedBy(details.ownerId()) : said;
    }

    /** What was decided stays as it was decided, but for its labels. */
    @Override
    public Optional<Refusal> settled(Event event) {
        boolean changes = event == Event.DELETED || event == Event.UPDATED && rewritten;
        return changes && status != DecisionStatus.PROPOSED
                ? Optional.of(new Refusal("IMMUTABLE", Text.of("detail.decision-decided")))
                : Optional.empty();
    }

    @Override
    public DecisionStatus state() {
        return status;
    }

    @Override
    public void state(DecisionStatus to) {
        status = to;
    }

    @Override
    public Move move(DecisionStatus to) {
        Move move = status.to(to);
        if (to != DecisionStatus.DECIDED || !move.allowed()) return move;
        boolean undecided = details.options().stream().anyMatch(option -> option.verdict() == null);
        boolean byNobody =
                details.stakeholderIds().isEmpty() && details.personIds().isEmpty();
        return move.and(refusal(details.outcome() == null, "OUTCOME_MISSING"))
                .and(refusal(details.rationale() == null, "RATIONALE_MISSING"))
                .and(refusal(details.decidedOn() == null, "DECIDED_ON_MISSING"))
                .and(refusal(byNobody, "DECIDERS_MISSING"))
                .and(refusal(undecided, "OPTION_VERDICT_MISSING"));
    }

    private static Optional<Refusal> refusal(boolean missing, String code) {
        return missing ? Optional.of(Refusal.of(code)) : Optional.empty();
    }

    /** What it was said to affect until now. */
    List<AffectedRecord> affectedBefore() {
        return affectedBefore == null ? List.of() : affectedBefore;
    }

    void reversedBy(Decision later) {
        status = DecisionStatus.REVERSED;
        reversedById = later.id();
    }
}
