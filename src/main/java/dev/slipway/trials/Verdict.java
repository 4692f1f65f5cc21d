package dev.slipway.trials;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a trial has shown. */
@Schema(name = "TrialVerdict", description = "What a trial has shown (试用结论): PASSED 通过, FAILED 未通过, INCONCLUSIVE 无定论.")
enum Verdict {
    PASSED,
    FAILED,
    INCONCLUSIVE
}
