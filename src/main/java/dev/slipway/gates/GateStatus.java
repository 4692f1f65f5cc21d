package dev.slipway.gates;

import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life cycle of a gate review. */
@Schema(
        name = "GateReviewStatus",
        description =
                "Status of a gate review (评审状态): PLANNED 已计划, OPEN 决策中 (the gatekeepers decide), DECIDED 已决策 (by the last of their decisions), CANCELLED 已取消.")
enum GateStatus implements State<GateStatus> {
    PLANNED,
    OPEN,
    DECIDED,
    CANCELLED;

    /** What is open goes back, or is cancelled, with a reason; nobody but the gatekeepers decides. */
    @Override
    public Move to(GateStatus next) {
        if (this == PLANNED && next == OPEN) return Move.open();
        if (this == OPEN && next == DECIDED) return Move.closed("GATE_DECIDED_BY_GATEKEEPERS");
        boolean back = this == OPEN && next == PLANNED;
        boolean stops = next == CANCELLED && (this == PLANNED || this == OPEN);
        return back || stops ? Move.openWithReason() : Move.closed("NO_SUCH_STEP", name(), next.name());
    }
}
