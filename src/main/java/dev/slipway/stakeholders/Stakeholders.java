package dev.slipway.stakeholders;

import dev.slipway.data.Guard;
import dev.slipway.data.Repository;
import dev.slipway.history.Event;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * All stakeholders. Who changes one waits for the others who do before any row is locked: two who move stakeholders under
 * each other's would otherwise wait for each other.
 */
@ApplicationScoped
class Stakeholders extends Repository<Stakeholder, StakeholderDetails, StakeholderView> {

    @Inject
    CurrentCaller who;

    @Inject
    Guard guard;

    Stakeholders() {
        super("stakeholders", Stakeholder.class, StakeholderDetails.class, StakeholderView.class);
    }

    @Override
    public Stakeholder make(StakeholderDetails details) {
        Stakeholder stakeholder = new Stakeholder();
        stakeholder.details =
                details.ownerId() == null ? details.ownedBy(who.get().person()) : details;
        return stakeholder;
    }

    @Override
    public StakeholderView add(Stakeholder stakeholder) {
        if (stakeholder.details.parentId() != null) reserveTree();
        return super.add(stakeholder);
    }

    @Override
    public Stakeholder edit(UUID id, Consumer<Stakeholder> permission) {
        reserveTree();
        return super.edit(id, permission);
    }

    @Override
    public Stakeholder trashed(UUID id) {
        reserveTree();
        return super.trashed(id);
    }

    @Override
    public Optional<Stakeholder> editByExternalId(String source, String externalId) {
        reserveTree();
        return super.editByExternalId(source, externalId);
    }

    @Override
    public StakeholderView save(Stakeholder stakeholder, Event event, String reason) {
        stakeholder.settled(event).ifPresent(settled -> {
            throw new ProblemException(ProblemType.IMMUTABLE, settled.detail(), List.of());
        });
        return super.save(stakeholder, event, reason);
    }

    /** The stakeholder, live or in the trash, locked; whatever its version. */
    Stakeholder editToErase(UUID id) {
        Stakeholder stakeholder = findById(known(id).id(), LockModeType.PESSIMISTIC_WRITE);
        guard.allow(stakeholder);
        return stakeholder;
    }

    void reserveTree() {
        reserve("tree");
    }
}
