package dev.slipway.publicity;

import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life cycle of a publicity item. */
@Schema(
        name = "PublicityItemStatus",
        description = "Status of a publicity item (宣传状态): PLANNED 已计划, PUBLISHED 已发布, WITHDRAWN 已撤回, CANCELLED 已取消.")
enum PublicityStatus implements State<PublicityStatus> {
    PLANNED,
    PUBLISHED,
    WITHDRAWN,
    CANCELLED;

    /** What is out is withdrawn, and what is not is cancelled, with a reason; what was withdrawn can be planned again. */
    @Override
    public Move to(PublicityStatus next) {
        if (this == PLANNED && next == PUBLISHED || this == WITHDRAWN && next == PLANNED) return Move.open();
        boolean ends = this == PUBLISHED && next == WITHDRAWN || this == PLANNED && next == CANCELLED;
        return ends ? Move.openWithReason() : Move.closed("NO_SUCH_STEP", name(), next.name());
    }
}
