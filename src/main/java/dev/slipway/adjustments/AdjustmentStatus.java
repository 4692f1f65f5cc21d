package dev.slipway.adjustments;

import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life cycle of a launch adjustment. */
@Schema(
        name = "LaunchAdjustmentStatus",
        description =
                "Status of a launch adjustment (调整状态): PROPOSED 已提出, APPROVED 已批准, REJECTED 已否决, IN_EFFECT 已生效, EVALUATED 已评估.")
enum AdjustmentStatus implements State<AdjustmentStatus> {
    PROPOSED,
    APPROVED,
    REJECTED,
    IN_EFFECT,
    EVALUATED;

    /** It is rejected, and a decision is taken back, with a reason. */
    @Override
    public Move to(AdjustmentStatus next) {
        boolean onwards = this == PROPOSED && next == APPROVED
                || this == APPROVED && next == IN_EFFECT
                || this == IN_EFFECT && next == EVALUATED;
        if (onwards) return Move.open();
        boolean takenBack = next == PROPOSED && decided();
        if (takenBack || this == PROPOSED && next == REJECTED) return Move.openWithReason();
        return Move.closed("NO_SUCH_STEP", name(), next.name());
    }

    /** Whether somebody has decided, and nothing has come of it yet. */
    boolean decided() {
        return this == APPROVED || this == REJECTED;
    }
}
