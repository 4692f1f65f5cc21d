package dev.slipway.webhooks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has become of a delivery. */
@Schema(
        name = "WebhookDeliveryStatus",
        description =
                "What has become of a delivery (投递状态): PENDING on its way, or due at `dueAt` 待投递, WAITING behind an"
                        + " earlier event of the same record 等待前一事件, SUCCEEDED 已成功, FAILED given up 已放弃, CANCELLED because the"
                        + " webhook was disabled or deleted 已取消.")
enum DeliveryStatus {
    PENDING,
    WAITING,
    SUCCEEDED,
    FAILED,
    CANCELLED
}
