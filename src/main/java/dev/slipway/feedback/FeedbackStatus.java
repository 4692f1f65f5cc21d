package dev.slipway.feedback;

import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.State;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life cycle of feedback. */
@Schema(
        name = "FeedbackStatus",
        description =
                "Status of feedback (意见状态): NEW 新建, TRIAGED 已分类, PLANNED 已列入规划, RESOLVED 已解决, REJECTED 不采纳, DUPLICATE 重复 (by merging it into another).")
enum FeedbackStatus implements State<FeedbackStatus> {
    NEW,
    TRIAGED,
    PLANNED,
    RESOLVED,
    REJECTED,
    DUPLICATE;

    private static final Map<FeedbackStatus, Set<FeedbackStatus>> NEXT = Map.of(
            NEW, Set.of(TRIAGED),
            TRIAGED, Set.of(PLANNED, RESOLVED),
            PLANNED, Set.of(RESOLVED),
            RESOLVED, Set.of(),
            REJECTED, Set.of(),
            DUPLICATE, Set.of());

    /** It is rejected, and comes back to be judged anew, with a reason; where a duplicate came from, it knows itself. */
    @Override
    public Move to(FeedbackStatus next) {
        if (next == DUPLICATE) return Move.closed("MERGE_TO_DUPLICATE");
        if (NEXT.get(this).contains(next)) return Move.open();
        boolean rejected = next == REJECTED && (this == NEW || this == TRIAGED || this == PLANNED);
        boolean reopened = next == TRIAGED && (this == PLANNED || this == RESOLVED || this == REJECTED);
        return rejected || reopened ? Move.openWithReason() : Move.closed("NO_SUCH_STEP", name(), next.name());
    }
}
