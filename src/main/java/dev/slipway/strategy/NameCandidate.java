package dev.slipway.strategy;

import dev.slipway.data.Thing;
import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.Stateful;
import dev.slipway.marks.Filterable;
import dev.slipway.problem.Refusal;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import java.util.UUID;

/** A name that a product may get in one language. */
@Entity
class NameCandidate extends Thing<NameCandidateDetails, NameCandidateView> implements Stateful<NameStatus> {

    @Embedded
    NameCandidateDetails details;

    @Filterable
    @Enumerated(EnumType.STRING)
    NameStatus status = NameStatus.PROPOSED;

    @Override
    public NameCandidateDetails details() {
        return details;
    }

    @Override
    public void details(NameCandidateDetails details) {
        this.details = details;
    }

    @Override
    public NameCandidateView view() {
        return new NameCandidateView(meta(), details, status, null);
    }

    @Override
    public Optional<UUID> product() {
        return Optional.of(details.productId());
    }

    @Override
    public NameStatus state() {
        return status;
    }

    @Override
    public void state(NameStatus to) {
        status = to;
    }

    /** A name that others have is not chosen. */
    @Override
    public Move move(NameStatus to) {
        Move move = status.to(to);
        if (to != NameStatus.CHOSEN || !move.allowed()) return move;
        return move.and(conflict(details.trademarkCheck(), "TRADEMARK_CONFLICT"))
                .and(conflict(details.domainCheck(), "DOMAIN_CONFLICT"));
    }

    private static Optional<Refusal> conflict(NameCheck check, String code) {
        return check.conflict() ? Optional.of(Refusal.of(code)) : Optional.empty();
    }
}
