package dev.slipway.pricing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How customers pay. */
@Schema(
        name = "PriceModel",
        description = "How customers pay (定价模式): ONE_TIME 一次性, SUBSCRIPTION 订阅, USAGE 按用量, FREEMIUM 基础免费, TIERED 阶梯.")
enum PriceModel {
    ONE_TIME,
    SUBSCRIPTION,
    USAGE,
    FREEMIUM,
    TIERED
}
