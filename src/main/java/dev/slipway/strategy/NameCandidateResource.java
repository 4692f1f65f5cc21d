package dev.slipway.strategy;

import dev.slipway.data.Repository;
import dev.slipway.lifecycle.Move;
import dev.slipway.problem.Refusal;
import dev.slipway.resource.StatefulResource;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Name candidates over HTTP. */
@Path("/api/v1/name-candidates")
@Area("strategy")
@Tag(
        name = "Name candidates",
        description =
                "命名: names that a product may get, with the checks of each. One is chosen for each product and language; none that conflicts.")
class NameCandidateResource
        extends StatefulResource<NameCandidate, NameCandidateDetails, NameCandidateView, NameStatus> {

    @Inject
    NameCandidates candidates;

    @Override
    protected Repository<NameCandidate, NameCandidateDetails, NameCandidateView> records() {
        return candidates;
    }

    /** The database has the last word where two are chosen at once. */
    @Override
    protected Move move(NameCandidate candidate, NameStatus to) {
        Move move = candidate.move(to);
        boolean taken =
                to == NameStatus.CHOSEN && candidate.state() == NameStatus.SHORTLISTED && candidates.decided(candidate);
        return taken ? move.and(Optional.of(Refusal.of("NAME_CHOSEN_ALREADY"))) : move;
    }
}
