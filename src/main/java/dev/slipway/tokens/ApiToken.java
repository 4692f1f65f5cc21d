package dev.slipway.tokens;

import dev.slipway.data.Thing;
import dev.slipway.history.Event;
import dev.slipway.problem.Refusal;
import dev.slipway.problem.Text;
import dev.slipway.security.Secret;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Optional;

/** A secret that lets a script in, kept as its hash only. */
@Entity
class ApiToken extends Thing<ApiTokenDetails, ApiTokenView> {

    /** How the secrets of API tokens begin. */
    static final String PREFIX = "slw_";

    static final Refusal REVOKED = new Refusal("REVOKED", Text.of("detail.revoked-for-ever"));

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

    /** A revoked token stays revoked. */
    @Override
    public Optional<Refusal> settled(Event event) {
        return event == Event.RESTORED ? Optional.of(REVOKED) : Optional.empty();
    }

    @Override
    public ApiTokenView view() {
        return new ApiTokenView(meta(), details, hint, lastUsedAt, null);
    }
}
