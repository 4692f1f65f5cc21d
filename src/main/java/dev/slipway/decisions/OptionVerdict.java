package dev.slipway.decisions;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was decided about an option. */
@Schema(
        name = "DecisionOptionVerdict",
        description = "What was decided about an option (方案结论): CHOSEN 采纳, REJECTED 否决, DEFERRED 暂缓.")
enum OptionVerdict {
    CHOSEN,
    REJECTED,
    DEFERRED
}
