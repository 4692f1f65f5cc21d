package dev.slipway.strategy;

import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life cycle of a name candidate. */
@Schema(
        name = "NameCandidateStatus",
        description =
                "Status of a name candidate (命名状态): PROPOSED 已提议, SHORTLISTED 入围, CHOSEN 已选定, REJECTED 已否决 (with a reason; back to PROPOSED with another).")
enum NameStatus implements State<NameStatus> {
    PROPOSED,
    SHORTLISTED,
    CHOSEN,
    REJECTED;

    @Override
    public Move to(NameStatus next) {
        if (this == PROPOSED && next == SHORTLISTED || this == SHORTLISTED && next == CHOSEN) return Move.open();
        boolean rejects = next == REJECTED && this != REJECTED;
        boolean reopens = this == REJECTED && next == PROPOSED;
        if (rejects || reopens) return Move.openWithReason();
        return Move.closed("NO_SUCH_STEP", name(), next.name());
    }
}
