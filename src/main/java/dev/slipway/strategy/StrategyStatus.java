package dev.slipway.strategy;

import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life cycle of a strategy. */
@Schema(
        name = "StrategyStatus",
        description =
                "Status of a strategy (战略状态): DRAFT 草稿, IN_REVIEW 评审中, APPROVED 已批准 (by the role APPROVER), SUPERSEDED 已被取代 (by the server, when a successor is approved).")
enum StrategyStatus implements State<StrategyStatus> {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    SUPERSEDED;

    @Override
    public Move to(StrategyStatus next) {
        boolean open =
                switch (this) {
                    case DRAFT -> next == IN_REVIEW;
                    case IN_REVIEW -> next == DRAFT || next == APPROVED;
                    case APPROVED, SUPERSEDED -> false;
                };
        if (open) return Move.open();
        if (next == SUPERSEDED) return Move.closed("ONLY_BY_SUCCESSION");
        return Move.closed("NO_SUCH_STEP", name(), next.name());
    }

    /** Whether what was decided stays as it was decided. */
    boolean decided() {
        return this == APPROVED || this == SUPERSEDED;
    }
}
