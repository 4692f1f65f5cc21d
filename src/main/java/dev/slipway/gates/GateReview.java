package dev.slipway.gates;

import dev.slipway.history.Event;
import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.Stateful;
import dev.slipway.marks.Filterable;
import dev.slipway.parts.Part;
import dev.slipway.problem.Refusal;
import dev.slipway.problem.Text;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A gate that a launch passes or does not. */
@Entity
class GateReview extends Part<GateReviewDetails, GateReviewView> implements Stateful<GateStatus> {

    /** Where a day ends last. */
    private static final ZoneOffset LATEST = ZoneOffset.ofHours(-12);

    @Embedded
    GateReviewDetails details;

    @Filterable
    @Enumerated(EnumType.STRING)
    GateStatus status = GateStatus.PLANNED;

    /** The most severe decision of all gatekeepers; null until each has decided. */
    @Filterable
    @Enumerated(EnumType.STRING)
    GateDecision result;

    Instant decidedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    List<MadeDecision> decisions = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    List<GateCondition> conditions = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    GateEvidence evidence;

    @Override
    public GateReviewDetails details() {
        return details;
    }

    @Override
    public void details(GateReviewDetails details) {
        this.details = details;
    }

    @Override
    public GateReviewDetails completed(GateReviewDetails said) {
        Frozen.check(this, said);
        return said;
    }

    @Override
    public GateReviewView view() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Optional<LocalDate> missed = !passesOnConditions()
                ? Optional.empty()
                : conditions.stream()
                        .filter(condition -> condition.missed(today))
                        .map(GateCondition::dueOn)
                        .min(Comparator.naturalOrder());
        return new GateReviewView(
                meta(),
                details,
                productId,
                status,
                result,
                result == null ? undecided() : null,
                GateReviewView.RESULT,
                decidedAt,
                GateScore.of(details),
                decisions,
                conditions.stream()
                        .map(condition -> ConditionView.of(condition, today))
                        .toList(),
                missed.isPresent(),
                missed.map(day -> day.plusDays(1)).orElse(null),
                evidence,
                null);
    }

    private UndecidedReason undecided() {
        return switch (status) {
            case PLANNED -> UndecidedReason.NOT_OPEN;
            case CANCELLED -> UndecidedReason.CANCELLED;
            default -> UndecidedReason.DECISIONS_OUTSTANDING;
        };
    }

    boolean passesOnConditions() {
        return result == GateDecision.CONDITIONAL_GO;
    }

    @Override
    public GateStatus state() {
        return status;
    }

    @Override
    public void state(GateStatus to) {
        status = to;
        if (to == GateStatus.PLANNED) evidence = null;
    }

    @Override
    public Move move(GateStatus to) {
        Move move = status.to(to);
        if (to == GateStatus.PLANNED && !decisions.isEmpty()) {
            return move.and(Optional.of(Refusal.of("GATE_HAS_DECISIONS")));
        }
        if (status != GateStatus.PLANNED || to != GateStatus.OPEN) return move;
        if (details.criteria().isEmpty()) move = move.and(Optional.of(Refusal.of("GATE_CRITERIA_MISSING")));
        return details.gatekeepers().isEmpty() ? move.and(Optional.of(Refusal.of("GATEKEEPERS_MISSING"))) : move;
    }

    /** What somebody has decided stays, whoever would rather not have it. */
    @Override
    public Optional<Refusal> settled(Event event) {
        return event == Event.DELETED && !decisions.isEmpty()
                ? Optional.of(new Refusal("IMMUTABLE", Text.of("detail.gate-decided")))
                : Optional.empty();
    }

    boolean isKeptBy(UUID person) {
        return person != null && details.gatekeepers().stream().anyMatch(keeper -> person.equals(keeper.personId()));
    }

    /** Whether a condition was set after a day, wherever on earth that was. */
    boolean setAfter(int number, LocalDate day) {
        return conditions.stream()
                .filter(condition -> condition.number() == number)
                .flatMap(condition ->
                        decisions.stream().filter(made -> made.personId().equals(condition.setBy())))
                .anyMatch(made -> day.isBefore(LocalDate.ofInstant(made.decidedAt(), LATEST)));
    }

    boolean hasDecided(UUID person) {
        return decisions.stream().anyMatch(made -> made.personId().equals(person));
    }

    /** Adds what a gatekeeper decides; the last decision decides the gate. */
    void decide(UUID person, DecisionRequest said, Instant now) {
        List<MadeDecision> all = new ArrayList<>(decisions);
        all.add(new MadeDecision(person, said.decision(), said.reason(), now));
        decisions = List.copyOf(all);
        List<GateCondition> set = new ArrayList<>(conditions);
        said.conditions().forEach(condition -> set.add(GateCondition.of(set.size() + 1, condition, person)));
        conditions = List.copyOf(set);
        if (all.size() < details.gatekeepers().size()) return;
        result = all.stream()
                .map(MadeDecision::decision)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        decidedAt = now;
        status = GateStatus.DECIDED;
    }

    /** Says of a condition when it was fulfilled, null where it is not; false where there is none of the number. */
    boolean fulfil(int number, LocalDate day, String note) {
        if (number > conditions.size()) return false;
        conditions = conditions.stream()
                .map(condition -> condition.number() == number ? condition.fulfilled(day, note) : condition)
                .toList();
        return true;
    }
}
