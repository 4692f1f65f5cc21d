package dev.slipway.trials;

import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life cycle of a trial. */
@Schema(
        name = "TrialStatus",
        description = "Status of a trial (试用状态): PLANNED 已计划, RUNNING 进行中, COMPLETED 已完成, ABANDONED 已放弃.")
enum TrialStatus implements State<TrialStatus> {
    PLANNED,
    RUNNING,
    COMPLETED,
    ABANDONED;

    /** An open trial is abandoned with a reason. */
    @Override
    public Move to(TrialStatus next) {
        if (this == PLANNED && next == RUNNING || this == RUNNING && next == COMPLETED) return Move.open();
        boolean open = this == PLANNED || this == RUNNING;
        if (open && next == ABANDONED) return Move.openWithReason();
        return Move.closed("NO_SUCH_STEP", name(), next.name());
    }
}
