package dev.slipway.identity;

import dev.slipway.data.Repository;
import dev.slipway.resource.RecordResource;
import dev.slipway.security.Area;
import dev.slipway.security.Role;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Identities over HTTP. */
@Path("/api/v1/identities")
@Area(value = "identities", read = Role.ADMIN, write = Role.ADMIN)
@Tag(
        name = "Identities",
        description =
                "登录身份: the accounts at OpenID Connect providers by which people sign in. Slipway makes one when it"
                        + " first sees an account; change `personId` to link the account to another person, or make one"
                        + " beforehand.")
class IdentityResource extends RecordResource<Identity, IdentityDetails, IdentityView> {

    @Inject
    Identities identities;

    @Override
    protected Repository<Identity, IdentityDetails, IdentityView> records() {
        return identities;
    }
}
