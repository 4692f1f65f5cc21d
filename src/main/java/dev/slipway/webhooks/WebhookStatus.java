package dev.slipway.webhooks;

import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a webhook is told of anything. */
@Schema(
        name = "WebhookStatus",
        description =
                "Status of a webhook (状态): ENABLED 已启用, DISABLED 已停用, by hand or by the server (`disabledBecause`).")
enum WebhookStatus implements State<WebhookStatus> {
    ENABLED,
    DISABLED;

    @Override
    public Move to(WebhookStatus next) {
        return next == this ? Move.closed("NO_SUCH_STEP", name(), next.name()) : Move.open();
    }
}
