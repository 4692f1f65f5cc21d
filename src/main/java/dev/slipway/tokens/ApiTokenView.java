package dev.slipway.tokens;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.resource.Confidential;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of an API token. */
@Schema(name = "ApiToken", description = "An API token (API 令牌): a secret that lets a script in.")
record ApiTokenView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped ApiTokenDetails details,

        @Schema(required = true, readOnly = true, description = "The last four characters of the secret.")
        String hint,

        @Schema(readOnly = true, description = "When it was last used (最近使用), UTC, to the minute.")
        Instant lastUsedAt,

        @Schema(readOnly = true, description = "The secret (密钥), only in the answer that makes the token.")
        String secret)
        implements View, Confidential<ApiTokenView> {

    ApiTokenView with(String made) {
        return new ApiTokenView(meta, details, hint, lastUsedAt, made);
    }

    @Override
    public ApiTokenView withoutSecret() {
        return with(null);
    }
}
