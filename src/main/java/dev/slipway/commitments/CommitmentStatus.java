package dev.slipway.commitments;

import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life cycle of a commitment. */
@Schema(
        name = "CommitmentStatus",
        description =
                "Status of a commitment (承诺状态): OPEN 待兑现, FULFILLED 已兑现, BROKEN 未兑现, WITHDRAWN 已撤回. Breaking, withdrawing and reopening take a reason.")
enum CommitmentStatus implements State<CommitmentStatus> {
    OPEN,
    FULFILLED,
    BROKEN,
    WITHDRAWN;

    @Override
    public Move to(CommitmentStatus next) {
        if (this == OPEN) return next == FULFILLED ? Move.open() : Move.openWithReason();
        return next == OPEN ? Move.openWithReason() : Move.closed("NO_SUCH_STEP", name(), next.name());
    }
}
