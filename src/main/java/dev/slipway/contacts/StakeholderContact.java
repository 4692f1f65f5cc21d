package dev.slipway.contacts;

import dev.slipway.data.Owned;
import dev.slipway.data.Thing;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;

/** A way to reach a stakeholder. */
@Entity
class StakeholderContact extends Thing<StakeholderContactDetails, StakeholderContactView> implements Owned {

    @Embedded
    StakeholderContactDetails details;

    /** Who answers for the stakeholder, and so for what is said of it. */
    @Formula("(select s.owner_id from stakeholder s where s.id = stakeholder_id)")
    UUID ownerId;

    @Override
    public StakeholderContactDetails details() {
        return details;
    }

    @Override
    public void details(StakeholderContactDetails details) {
        this.details = details;
    }

    @Override
    public StakeholderContactView view() {
        return new StakeholderContactView(meta(), details, null);
    }

    @Override
    public Optional<UUID> owner() {
        return Optional.ofNullable(ownerId);
    }

    /** Whether another one is the preferred contact of its kind. */
    boolean rivals(StakeholderContact other) {
        return other.details.preferred() && other.details.kind() == details.kind();
    }
}
