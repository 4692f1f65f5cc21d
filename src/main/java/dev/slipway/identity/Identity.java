package dev.slipway.identity;

import dev.slipway.data.Thing;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** An account at an OpenID Connect provider by which a person signs in. */
@Entity
class Identity extends Thing<IdentityDetails, IdentityView> {

    @Embedded
    IdentityDetails details;

    @Override
    public IdentityDetails details() {
        return details;
    }

    @Override
    public void details(IdentityDetails details) {
        this.details = details;
    }

    @Override
    public IdentityView view() {
        return new IdentityView(meta(), details, null);
    }
}
