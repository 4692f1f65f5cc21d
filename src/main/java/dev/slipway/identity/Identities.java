package dev.slipway.identity;

import dev.slipway.data.Repository;
import dev.slipway.history.Event;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** All identities. */
@ApplicationScoped
class Identities extends Repository<Identity, IdentityDetails, IdentityView> {

    @Inject
    jakarta.enterprise.event.Event<Identity> changed;

    Identities() {
        super("identities", Identity.class, IdentityDetails.class, IdentityView.class);
    }

    @Override
    public Identity make(IdentityDetails details) {
        Identity identity = new Identity();
        identity.details = details;
        return identity;
    }

    @Override
    public IdentityView save(Identity identity, Event event, String reason) {
        changed.fire(identity);
        return super.save(identity, event, reason);
    }
}
