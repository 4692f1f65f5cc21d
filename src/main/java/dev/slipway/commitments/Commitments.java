package dev.slipway.commitments;

import dev.slipway.data.Repository;
import dev.slipway.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** All commitments. */
@ApplicationScoped
class Commitments extends Repository<Commitment, CommitmentDetails, CommitmentView> {

    @Inject
    CurrentCaller me;

    Commitments() {
        super("commitments", Commitment.class, CommitmentDetails.class, CommitmentView.class);
    }

    @Override
    public Commitment make(CommitmentDetails details) {
        Commitment commitment = new Commitment();
        commitment.details(details.ownerId() == null ? details.ownedBy(me.get().person()) : details);
        return commitment;
    }
}
