package dev.slipway.reviews;

import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life cycle of a launch review. */
@Schema(
        name = "LaunchReviewStatus",
        description =
                "Status of a launch review (复盘状态): DRAFT 草稿, FINAL 定稿. Back to DRAFT with a reason, while the plan is not closed.")
enum ReviewStatus implements State<ReviewStatus> {
    DRAFT,
    FINAL;

    @Override
    public Move to(ReviewStatus next) {
        if (this == DRAFT && next == FINAL) return Move.open();
        if (this == FINAL && next == DRAFT) return Move.openWithReason();
        return Move.closed("NO_SUCH_STEP", name(), next.name());
    }
}
