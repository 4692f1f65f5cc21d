package dev.slipway.promotion;

import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life cycle of a site guide. */
@Schema(
        name = "SiteGuideStatus",
        description =
                "Status of a site guide (网站引导状态): DRAFT 草稿, IN_REVIEW 评审中, APPROVED 已批准 (by the role APPROVER), LIVE 已上线, REMOVED 已下线.")
enum SiteGuideStatus implements State<SiteGuideStatus> {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    LIVE,
    REMOVED;

    /** What is approved becomes a draft again with a reason, also when it is live: then it is taken down for that. */
    @Override
    public Move to(SiteGuideStatus next) {
        boolean open =
                switch (this) {
                    case DRAFT -> next == IN_REVIEW;
                    case IN_REVIEW -> next == DRAFT || next == APPROVED;
                    case APPROVED -> next == LIVE;
                    case LIVE -> next == REMOVED;
                    case REMOVED -> false;
                };
        if (open) return Move.open();
        if (next == DRAFT && (this == APPROVED || this == LIVE)) return Move.openWithReason();
        return Move.closed("NO_SUCH_STEP", name(), next.name());
    }
}
