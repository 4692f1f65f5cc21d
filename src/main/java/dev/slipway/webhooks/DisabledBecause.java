package dev.slipway.webhooks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a webhook is disabled. */
@Schema(
        name = "WebhookDisabledBecause",
        description = "Why a webhook is disabled (停用原因): BY_HAND 手动停用, GONE the receiver answered 410 接收方已不存在,"
                + " FAILING_FOR_FIVE_DAYS nothing was taken for five days 连续失败五天.")
enum DisabledBecause {
    BY_HAND,
    GONE,
    FAILING_FOR_FIVE_DAYS
}
