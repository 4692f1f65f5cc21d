package dev.slipway.roadmap;

import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.State;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life cycle of a roadmap item. */
@Schema(
        name = "RoadmapItemStatus",
        description =
                "Status of a roadmap item (状态): PLANNED 已计划, IN_PROGRESS 进行中, DONE 已完成, ON_HOLD 已搁置, CANCELLED 已取消.")
enum ItemStatus implements State<ItemStatus> {
    PLANNED,
    IN_PROGRESS,
    DONE,
    ON_HOLD,
    CANCELLED;

    private static final Map<ItemStatus, Set<ItemStatus>> NEXT = Map.of(
            PLANNED, Set.of(IN_PROGRESS, ON_HOLD, CANCELLED),
            IN_PROGRESS, Set.of(DONE, ON_HOLD, CANCELLED),
            DONE, Set.of(),
            ON_HOLD, Set.of(PLANNED, IN_PROGRESS, CANCELLED),
            CANCELLED, Set.of());

    /** What is done or cancelled comes back with a reason only. */
    private static final Map<ItemStatus, ItemStatus> BACK = Map.of(DONE, IN_PROGRESS, CANCELLED, PLANNED);

    @Override
    public Move to(ItemStatus next) {
        if (NEXT.get(this).contains(next)) return Move.open();
        if (BACK.get(this) == next) return Move.openWithReason();
        return Move.closed("NO_SUCH_STEP", name(), next.name());
    }
}
