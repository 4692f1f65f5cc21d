package dev.slipway.launch;

import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.State;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life cycle of a launch plan. */
@Schema(
        name = "LaunchStatus",
        description =
                "Status of a launch plan (上市计划状态): DRAFT 草稿, IN_REVIEW 评审中, APPROVED 已批准 (by the role APPROVER), READY 就绪, LAUNCHED 已上市, CLOSED 已结案, ON_HOLD 已搁置, CANCELLED 已取消.")
enum LaunchStatus implements State<LaunchStatus> {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    READY,
    LAUNCHED,
    CLOSED,
    ON_HOLD,
    CANCELLED;

    private static final Map<LaunchStatus, Set<LaunchStatus>> NEXT = Map.of(
            DRAFT, Set.of(IN_REVIEW),
            IN_REVIEW, Set.of(DRAFT, APPROVED),
            APPROVED, Set.of(READY),
            READY, Set.of(LAUNCHED),
            LAUNCHED, Set.of(CLOSED),
            CLOSED, Set.of(),
            ON_HOLD, Set.of(),
            CANCELLED, Set.of());

    /** A step back after the approval needs a reason. */
    private static final Map<LaunchStatus, LaunchStatus> BACK = Map.of(APPROVED, IN_REVIEW, READY, APPROVED);

    /** From any open state on hold or cancelled, with a reason; where a plan on hold resumes, it knows itself. */
    @Override
    public Move to(LaunchStatus next) {
        if (NEXT.get(this).contains(next)) return Move.open();
        boolean stops = next == CANCELLED || next == ON_HOLD && this != ON_HOLD;
        if (BACK.get(this) == next || stops && !ended()) return Move.openWithReason();
        return Move.closed("NO_SUCH_STEP", name(), next.name());
    }

    /** Whether nothing of the plan changes any more. */
    boolean ended() {
        return this == CLOSED || this == CANCELLED;
    }
}
