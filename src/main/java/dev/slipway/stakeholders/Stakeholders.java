package dev.slipway.stakeholders;

import dev.slipway.data.Repository;
import dev.slipway.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    private void reserveTree() {
        reserve("tree");
    }
}
