package dev.slipway.commitments;

import dev.slipway.data.Repository;
import dev.slipway.resource.StatefulResource;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Commitments over HTTP. */
@Path("/api/v1/commitments")
@Area("stakeholders")
@Tag(
        name = "Commitments",
        description =
                "承诺事项: who promised what to whom, by when, and whether it was kept. What is open after its due day is overdue (逾期): `?overdue=true`.")
class CommitmentResource extends StatefulResource<Commitment, CommitmentDetails, CommitmentView, CommitmentStatus> {

    @Inject
    Commitments commitments;

    @Override
    protected Repository<Commitment, CommitmentDetails, CommitmentView> records() {
        return commitments;
    }
}
