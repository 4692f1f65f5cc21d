package dev.slipway.enablement;

import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life cycle of an enablement session. */
@Schema(
        name = "EnablementSessionStatus",
        description = "Status of an enablement session (状态): PLANNED 已计划, HELD 已举行, CANCELLED 已取消 (it counts nowhere).")
enum SessionStatus implements State<SessionStatus> {
    PLANNED,
    HELD,
    CANCELLED;

    /** What was a mistake is taken back to PLANNED, with a reason. */
    @Override
    public Move to(SessionStatus next) {
        if (this == PLANNED && next == HELD) return Move.open();
        boolean stops = this == PLANNED && next == CANCELLED;
        boolean back = this != PLANNED && next == PLANNED;
        return stops || back ? Move.openWithReason() : Move.closed("NO_SUCH_STEP", name(), next.name());
    }
}
