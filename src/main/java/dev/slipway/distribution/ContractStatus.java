package dev.slipway.distribution;

import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a distribution contract is. */
@Schema(
        name = "ContractStatus",
        description =
                "How far the contract with a distributor is (合同状态): PROSPECT 意向, NEGOTIATING 洽谈中, SIGNED 已签约, ENDED 已终止.")
enum ContractStatus implements State<ContractStatus> {
    PROSPECT,
    NEGOTIATING,
    SIGNED,
    ENDED;

    /** Talks and contracts end with a reason. */
    @Override
    public Move to(ContractStatus next) {
        if (this == PROSPECT && next == NEGOTIATING || this == NEGOTIATING && next == SIGNED) return Move.open();
        if (this != ENDED && next == ENDED) return Move.openWithReason();
        return Move.closed("NO_SUCH_STEP", name(), next.name());
    }
}
