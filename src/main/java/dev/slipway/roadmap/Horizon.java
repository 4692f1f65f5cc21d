package dev.slipway.roadmap;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a roadmap item is to come, where no date is said. */
@Schema(name = "RoadmapHorizon", description = "When it is to come without a date (时间段): NOW 当前, NEXT 下一步, LATER 以后.")
enum Horizon {
    NOW,
    NEXT,
    LATER
}
