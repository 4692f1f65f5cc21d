package dev.slipway.pricing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a margin cannot be computed, or not as a percentage. */
@Schema(
        name = "MarginReason",
        description =
                "Why a margin cannot be computed (无法计算毛利的原因): NO_UNIT_COST 未填写单位成本; PRICE_ZERO 价格为零, of which nothing is a percentage.")
enum MarginReason {
    NO_UNIT_COST,
    PRICE_ZERO
}
