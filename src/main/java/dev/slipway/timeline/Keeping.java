package dev.slipway.timeline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether dates keep a dependency. */
@Schema(
        name = "DependencyKeeping",
        description =
                "Whether the dates keep the dependency (依赖满足情况): KEPT 满足, POSSIBLY_BROKEN 可能不满足 (on some days of the spans), BROKEN 不满足 (on every day of them), UNDECIDED 无法判断 (a date is missing, or an item is cancelled).")
public enum Keeping {
    KEPT,
    POSSIBLY_BROKEN,
    BROKEN,
    UNDECIDED
}
