package dev.slipway.trials;

import dev.slipway.data.Repository;
import dev.slipway.resource.StatefulResource;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Trials over HTTP. */
@Path("/api/v1/trials")
@Area("launch")
@Tag(
        name = "Trials",
        description =
                "试用/试销: a product tried before its launch, within limits and apart from the launch in time. One that runs, or has failed without a decision to proceed, blocks the launch.")
class TrialResource extends StatefulResource<Trial, TrialDetails, TrialView, TrialStatus> {

    @Inject
    Trials trials;

    @Override
    protected Repository<Trial, TrialDetails, TrialView> records() {
        return trials;
    }
}
