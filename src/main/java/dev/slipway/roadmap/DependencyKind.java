package dev.slipway.roadmap;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a roadmap item depends on another. */
@Schema(
        name = "DependencyKind",
        description =
                "How the successor depends on the predecessor (依赖类型), as in the precedence diagramming method: FINISH_TO_START 完成-开始, START_TO_START 开始-开始, FINISH_TO_FINISH 完成-完成; RELATES 相关 demands nothing.")
enum DependencyKind {
    FINISH_TO_START,
    START_TO_START,
    FINISH_TO_FINISH,
    RELATES
}
