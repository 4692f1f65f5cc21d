package dev.slipway.strategy;

import dev.slipway.data.Repository;
import jakarta.enterprise.context.ApplicationScoped;

/** All name candidates. */
@ApplicationScoped
class NameCandidates extends Repository<NameCandidate, NameCandidateDetails, NameCandidateView> {

    NameCandidates() {
        super("name-candidates", NameCandidate.class, NameCandidateDetails.class, NameCandidateView.class);
    }

    @Override
    public NameCandidate make(NameCandidateDetails details) {
        NameCandidate candidate = new NameCandidate();
        candidate.details = details;
        return candidate;
    }

    /** Whether the product has another name in the language already. */
    boolean decided(NameCandidate candidate) {
        return count(
                        "details.productId = ?1 and details.language = ?2 and status = ?3 and deletedAt is null and id <> ?4",
                        candidate.details.productId(),
                        candidate.details.language(),
                        NameStatus.CHOSEN,
                        candidate.id())
                > 0;
    }
}
