package dev.slipway.features;

import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life cycle of a feature. */
@Schema(
        name = "FeatureStatus",
        description =
                "Status of a feature (特点状态): IDEA 想法, PLANNED 已计划, IN_DEVELOPMENT 开发中, RELEASED 已发布, REJECTED 已否决. With a reason what is not released is rejected or becomes an idea again.")
enum FeatureStatus implements State<FeatureStatus> {
    IDEA,
    PLANNED,
    IN_DEVELOPMENT,
    RELEASED,
    REJECTED;

    /** Forward one at a time; with a reason to REJECTED and back to IDEA; nothing leads out of RELEASED. */
    @Override
    public Move to(FeatureStatus next) {
        boolean forward = next != REJECTED && next.ordinal() == ordinal() + 1;
        if (forward) return Move.open();
        boolean back = next != this && (next == REJECTED || next == IDEA);
        if (back && this != RELEASED) return Move.openWithReason();
        return Move.closed("NO_SUCH_STEP", name(), next.name());
    }
}
