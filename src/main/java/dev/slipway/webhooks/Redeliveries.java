package dev.slipway.webhooks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of a span is delivered again. */
@Schema(name = "WebhookRedeliveries", description = "How much of a span is delivered again (批量重新投递结果).")
record Redeliveries(
        @Schema(
                required = true,
                minimum = "0",
                maximum = "1000",
                description = "How many events were put into the queue (数量).")
        int queued,

        @Schema(
                required = true,
                pattern = "^" + RedeliveryRequest.POSITION + "$",
                description = "How far the span was looked at (下一位置): pass it as `after` to go on.")
        String position,

        @Schema(required = true, description = "Whether there is more of the span (是否还有).")
        boolean more) {}
