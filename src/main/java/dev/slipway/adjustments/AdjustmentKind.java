package dev.slipway.adjustments;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of a launch is adjusted. */
@Schema(
        name = "LaunchAdjustmentKind",
        description = "What is adjusted (调整类型): STRATEGY 策略 (approved by the role APPROVER), ACTIVITY 活动, PROCESS 流程.")
enum AdjustmentKind {
    STRATEGY,
    ACTIVITY,
    PROCESS
}
