package dev.slipway.trials;

import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.Stateful;
import dev.slipway.marks.Filterable;
import dev.slipway.parts.Part;
import dev.slipway.problem.Refusal;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;

/** A product tried within limits before its launch. */
@Entity
class Trial extends Part<TrialDetails, TrialView> implements Stateful<TrialStatus> {

    @Embedded
    TrialDetails details;

    @Filterable
    @Enumerated(EnumType.STRING)
    TrialStatus status = TrialStatus.PLANNED;

    @Override
    public TrialDetails details() {
        return details;
    }

    @Override
    public void details(TrialDetails details) {
        this.details = details;
    }

    @Override
    public TrialView view() {
        return new TrialView(meta(), details, productId, status, null);
    }

    @Override
    public TrialStatus state() {
        return status;
    }

    @Override
    public void state(TrialStatus to) {
        status = to;
    }

    /** What it must show is agreed before it runs, and what it has shown is said when it is over. */
    @Override
    public Move move(TrialStatus to) {
        return status.to(to).and(missing(to).map(Refusal::of));
    }

    private Optional<String> missing(TrialStatus to) {
        if (status == TrialStatus.PLANNED
                && to == TrialStatus.RUNNING
                && details.criteria().isEmpty()) {
            return Optional.of("CRITERIA_MISSING");
        }
        boolean completes = status == TrialStatus.RUNNING && to == TrialStatus.COMPLETED;
        return completes && details.verdict() == null ? Optional.of("VERDICT_MISSING") : Optional.empty();
    }
}
