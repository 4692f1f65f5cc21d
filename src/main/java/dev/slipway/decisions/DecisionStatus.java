package dev.slipway.decisions;

import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life cycle of a decision. */
@Schema(
        name = "DecisionStatus",
        description =
                "Status of a decision (决策状态): PROPOSED 拟议, DECIDED 已决定, REVERSED 已撤销 (by the server, when a later decision that names it is decided).")
enum DecisionStatus implements State<DecisionStatus> {
    PROPOSED,
    DECIDED,
    REVERSED;

    @Override
    public Move to(DecisionStatus next) {
        if (this == PROPOSED && next == DECIDED) return Move.open();
        if (this == DECIDED && next == REVERSED) return Move.closed("ONLY_BY_REVERSAL");
        return Move.closed("NO_SUCH_STEP", name(), next.name());
    }
}
