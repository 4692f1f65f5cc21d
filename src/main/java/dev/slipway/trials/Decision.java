package dev.slipway.trials;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What follows from the verdict on a trial. */
@Schema(
        name = "TrialDecision",
        description = "What follows from the verdict (试用决定): PROCEED 继续上市, REPEAT 重新试用, STOP 停止上市.")
enum Decision {
    PROCEED,
    REPEAT,
    STOP
}
