package dev.slipway.trials;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a product is tried before its launch. */
@Schema(
        name = "TrialKind",
        description = "How a product is tried before its launch (试用类型): TRIAL_USE 试用, TRIAL_SALE 试销.")
enum TrialKind {
    TRIAL_USE,
    TRIAL_SALE
}
