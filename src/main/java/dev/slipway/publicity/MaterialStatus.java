package dev.slipway.publicity;

import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life cycle of a material's content: each new version goes through it anew. */
@Schema(
        name = "MaterialStatus",
        description = "Status of a material (物料状态): DRAFT 草稿, IN_REVIEW 审批中, APPROVED 已批准, REJECTED 已驳回.")
enum MaterialStatus implements State<MaterialStatus> {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    REJECTED;

    /** To reject it, or to take an approval back, takes a reason. */
    @Override
    public Move to(MaterialStatus next) {
        return switch (this) {
            case DRAFT -> next == IN_REVIEW ? Move.open() : closed(next);
            case IN_REVIEW -> next == REJECTED ? Move.openWithReason() : next == this ? closed(next) : Move.open();
            case APPROVED -> next == DRAFT ? Move.openWithReason() : closed(next);
            case REJECTED -> next == DRAFT ? Move.open() : closed(next);
        };
    }

    private Move closed(MaterialStatus next) {
        return Move.closed("NO_SUCH_STEP", name(), next.name());
    }
}
