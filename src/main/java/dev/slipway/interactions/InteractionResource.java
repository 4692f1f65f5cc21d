package dev.slipway.interactions;

import dev.slipway.data.Repository;
import dev.slipway.resource.RecordResource;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Interactions over HTTP. */
@Path("/api/v1/interactions")
@Area("stakeholders")
@Tag(
        name = "Interactions",
        description =
                "沟通记录: talks with stakeholders: when, how, with whom, on which product, what was said and decided. From them follows who is to be talked to next (`/communication-plans/due`).")
class InteractionResource extends RecordResource<Interaction, InteractionDetails, InteractionView> {

    @Inject
    Interactions interactions;

    @Override
    protected Repository<Interaction, InteractionDetails, InteractionView> records() {
        return interactions;
    }
}
