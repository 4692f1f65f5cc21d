package dev.slipway.decisions;

import dev.slipway.data.Repository;
import dev.slipway.lifecycle.Move;
import dev.slipway.problem.Refusal;
import dev.slipway.resource.StatefulResource;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Decisions over HTTP. */
@Path("/api/v1/decisions")
@Area("stakeholders")
@Tag(
        name = "Decisions",
        description =
                "决策: the register of what was decided, why, by whom and what it affects. One that is decided is not changed, but reversed by a later one that names it.")
class DecisionResource extends StatefulResource<Decision, DecisionDetails, DecisionView, DecisionStatus> {

    @Inject
    Decisions decisions;

    @Override
    protected Move move(Decision decision, DecisionStatus to) {
        Move move = super.move(decision, to);
        if (decision.status != DecisionStatus.PROPOSED || to != DecisionStatus.DECIDED) return move;
        for (Refusal against : decisions.againstReversing(decision)) move = move.and(Optional.of(against));
        return move;
    }

    @Override
    protected Repository<Decision, DecisionDetails, DecisionView> records() {
        return decisions;
    }
}
