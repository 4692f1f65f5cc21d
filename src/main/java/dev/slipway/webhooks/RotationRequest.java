package dev.slipway.webhooks;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wish for a new secret. */
@Schema(name = "WebhookRotationRequest", description = "A wish for a new secret (更换密钥请求).")
record RotationRequest(
        @Min(0)
        @Max(168)
        @Schema(
                description =
                        "For how many hours the secrets before it sign as well (重叠时间); 0 for not at all, 24 unless said.",
                defaultValue = "24")
        Integer overlapHours) {

    RotationRequest {
        if (overlapHours == null) overlapHours = 24;
    }
}
