package dev.slipway.webhooks;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.resource.Confidential;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a webhook. */
@Schema(
        name = "Webhook",
        description =
                "A webhook (网络钩子): an address that is told of changes. How it fares changes without the version, so"
                        + " there is no ETag when it is read.")
record WebhookView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped WebhookDetails details,

        @Schema(required = true, readOnly = true, description = "Moved by transitions, and by the server.")
        WebhookStatus status,

        @Schema(readOnly = true, description = "Why it is disabled (停用原因).")
        DisabledBecause disabledBecause,

        @Schema(readOnly = true, description = "Since when it is disabled (停用时间), UTC.")
        Instant disabledSince,

        @Schema(required = true, readOnly = true, description = "When its newest secret was made (密钥更新时间), UTC.")
        Instant secretSince,

        @Schema(readOnly = true, description = "When it last took an event (最近成功), UTC.")
        Instant lastSuccessAt,

        @Schema(readOnly = true, description = "When it last failed to (最近失败), UTC.")
        Instant lastFailureAt,

        @Schema(
                readOnly = true,
                description = "Since when it has done nothing but fail (开始失败), UTC; absent while it works.")
        Instant failingSince,

        @Schema(readOnly = true, description = "The secret (密钥), `whsec_…`, only in the answer that makes it.")
        String secret)
        implements View, Confidential<WebhookView> {

    WebhookView with(String made) {
        return new WebhookView(
                meta,
                details,
                status,
                disabledBecause,
                disabledSince,
                secretSince,
                lastSuccessAt,
                lastFailureAt,
                failingSince,
                made);
    }

    @Override
    public WebhookView withoutSecret() {
        return with(null);
    }

    @Override
    public boolean changesWithoutVersion() {
        return true;
    }
}
