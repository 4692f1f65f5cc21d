package dev.slipway.distribution;

import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life cycle of a service process. */
@Schema(
        name = "ServiceProcessStatus",
        description =
                "Status of a service process (运营服务流程状态): DRAFT 草稿, IN_REVIEW 评审中, APPROVED 已批准 (by the role APPROVER).")
enum ServiceProcessStatus implements State<ServiceProcessStatus> {
    DRAFT,
    IN_REVIEW,
    APPROVED;

    /** What is approved becomes a draft again with a reason. */
    @Override
    public Move to(ServiceProcessStatus next) {
        boolean open =
                switch (this) {
                    case DRAFT -> next == IN_REVIEW;
                    case IN_REVIEW -> next == DRAFT || next == APPROVED;
                    case APPROVED -> false;
                };
        if (open) return Move.open();
        if (this == APPROVED && next == DRAFT) return Move.openWithReason();
        return Move.closed("NO_SUCH_STEP", name(), next.name());
    }
}
