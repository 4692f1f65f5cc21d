package dev.slipway.gates;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a gate has no result. */
@Schema(
        name = "GateUndecidedReason",
        description =
                "Why a gate has no result (无结论原因): NOT_OPEN 尚未开放决策, DECISIONS_OUTSTANDING 尚有评审人未决定, CANCELLED 已取消.")
enum UndecidedReason {
    NOT_OPEN,
    DECISIONS_OUTSTANDING,
    CANCELLED
}
