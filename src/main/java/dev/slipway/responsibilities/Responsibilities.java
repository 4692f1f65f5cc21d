package dev.slipway.responsibilities;

import dev.slipway.data.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** All responsibilities. */
@ApplicationScoped
class Responsibilities extends Repository<Responsibility, ResponsibilityDetails, ResponsibilityView> {

    @Inject
    ReadSubjects subjects;

    Responsibilities() {
        super("responsibilities", Responsibility.class, ResponsibilityDetails.class, ResponsibilityView.class);
    }

    @Override
    protected Optional<String> productPath() {
        return Optional.of("productId");
    }

    @Override
    protected Optional<String> wholePath() {
        return Optional.of("wholeId");
    }

    @Override
    public Responsibility make(ResponsibilityDetails details) {
        Responsibility responsibility = new Responsibility();
        responsibility.details = details;
        responsibility.belongTo(subjects.ownership(details));
        return responsibility;
    }

    /** The subject may have moved to another owner meanwhile. */
    @Override
    public ResponsibilityView restore(Responsibility responsibility) {
        responsibility.belongTo(subjects.ownership(responsibility.details));
        return super.restore(responsibility);
    }
}
