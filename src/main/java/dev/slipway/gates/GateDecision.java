package dev.slipway.gates;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a gate decides on a launch, the mildest first. */
@Schema(
        name = "GateDecision",
        description =
                "A decision at a gate (评审决定), the mildest first: GO 通过, CONDITIONAL_GO 有条件通过, HOLD 暂缓, RECYCLE 返工, KILL 终止.")
enum GateDecision {
    GO,
    CONDITIONAL_GO,
    HOLD,
    RECYCLE,
    KILL;

    /** Whether the launch goes on with it. */
    boolean passes() {
        return this == GO || this == CONDITIONAL_GO;
    }
}
