package dev.slipway.baselines;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an item differs between the two sides of a diff. */
@Schema(
        name = "BaselineDifferenceKind",
        description =
                "How an item differs (差异类型): ADDED 新增 and REMOVED 移除, on one side only; MOVED 改期, its start or end slipped by days; CHANGED 变更, anything else of it differs. An item can be both of the last two.")
enum DifferenceKind {
    ADDED,
    REMOVED,
    MOVED,
    CHANGED
}
