package dev.slipway.tokens;

import dev.slipway.data.Thing;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import java.time.Instant;

/** A secret that lets a script in, kept as its hash only. */
@Entity
class ApiToken extends Thing<ApiTokenDetails, ApiTokenView> {

    @Embedded
    ApiTokenDetails details;

    byte[] hash;
    String hint;

    @Transient
    Secret secret;

    /** Written beside the record's life: a use is no change. */
    @Column(insertable = false, updatable = false)
    Instant lastUsedAt;

    @Override
    public ApiTokenDetails details() {
        return details;
    }

    @Override
    public void details(ApiTokenDetails details) {
        this.details = details;
    }

    @Override
    public ApiTokenView view() {
        return new ApiTokenView(meta(), details, hint, lastUsedAt, null);
    }
}
