package dev.slipway.promotion;

import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life cycle of a promotion. */
@Schema(
        name = "PromotionStatus",
        description = "Status of a promotion (推广状态): PLANNED 已计划, RUNNING 进行中, COMPLETED 已完成, CANCELLED 已取消.")
enum PromotionStatus implements State<PromotionStatus> {
    PLANNED,
    RUNNING,
    COMPLETED,
    CANCELLED;

    /** An open promotion is cancelled with a reason. */
    @Override
    public Move to(PromotionStatus next) {
        if (this == PLANNED && next == RUNNING || this == RUNNING && next == COMPLETED) return Move.open();
        boolean open = this == PLANNED || this == RUNNING;
        if (open && next == CANCELLED) return Move.openWithReason();
        return Move.closed("NO_SUCH_STEP", name(), next.name());
    }
}
