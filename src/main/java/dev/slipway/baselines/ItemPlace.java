package dev.slipway.baselines;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an item of a diff is now. */
@Schema(
        name = "BaselineItemPlace",
        description = "Where the item is now (当前位置): HERE 在本路线图, ELSEWHERE 在其它路线图, IN_TRASH 在回收站.")
enum ItemPlace {
    HERE,
    ELSEWHERE,
    IN_TRASH
}
