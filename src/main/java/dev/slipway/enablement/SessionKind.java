package dev.slipway.enablement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How people inside are told of a launch. */
@Schema(
        name = "EnablementKind",
        description = "How people are told of a launch (类型): BRIEFING 说明会, ANNOUNCEMENT 通告, TRAINING 培训.")
enum SessionKind {
    BRIEFING,
    ANNOUNCEMENT,
    TRAINING
}
