package dev.slipway.contacts;

import dev.slipway.data.Repository;
import dev.slipway.resource.RecordResource;
import dev.slipway.security.Area;
import dev.slipway.security.Role;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Stakeholder contacts over HTTP. */
@Path("/api/v1/stakeholder-contacts")
@Area(value = "contacts", read = Role.EDITOR)
@Tag(
        name = "Stakeholder contacts",
        description =
                "联系方式: how stakeholders are reached, for a time. Personal data: reading takes the role EDITOR and, of a token with scopes, `contacts:read`; no other resource shows them. Who changes the stakeholder changes them.")
class StakeholderContactResource
        extends RecordResource<StakeholderContact, StakeholderContactDetails, StakeholderContactView> {

    @Inject
    StakeholderContacts records;

    @Override
    protected Repository<StakeholderContact, StakeholderContactDetails, StakeholderContactView> records() {
        return records;
    }
}
