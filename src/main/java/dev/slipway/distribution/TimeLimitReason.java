package dev.slipway.distribution;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why there is no total time limit. */
@Schema(name = "TimeLimitReason", description = "Why there is no total time limit (无总时限的原因): NO_STEPS 没有步骤.")
enum TimeLimitReason {
    NO_STEPS
}
