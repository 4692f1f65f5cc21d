package dev.slipway.contacts;

import dev.slipway.data.Repository;
import dev.slipway.resource.RecordResource;
import dev.slipway.security.Area;
import dev.slipway.security.Role;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Stakeholder notes over HTTP. */
@Path("/api/v1/stakeholder-notes")
@Area(value = "contacts", read = Role.EDITOR)
@Tag(
        name = "Stakeholder notes",
        description =
                "干系人备注: what is written down of stakeholders. Personal data: reading takes the role EDITOR and, of a token with scopes, `contacts:read`; no other resource shows them. Who changes the stakeholder changes them.")
class StakeholderNoteResource extends RecordResource<StakeholderNote, StakeholderNoteDetails, StakeholderNoteView> {

    @Inject
    StakeholderNotes records;

    @Override
    protected Repository<StakeholderNote, StakeholderNoteDetails, StakeholderNoteView> records() {
        return records;
    }
}
