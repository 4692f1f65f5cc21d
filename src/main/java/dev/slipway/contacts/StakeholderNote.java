package dev.slipway.contacts;

import dev.slipway.data.Owned;
import dev.slipway.data.Thing;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;

/** A note on a stakeholder. */
@Entity
class StakeholderNote extends Thing<StakeholderNoteDetails, StakeholderNoteView> implements Owned {

    @Embedded
    StakeholderNoteDetails details;

    /** Who answers for the stakeholder, and so for what is said of it. */
    @Formula("(select s.owner_id from stakeholder s where s.id = stakeholder_id)")
    UUID ownerId;

    @Override
    public StakeholderNoteDetails details() {
        return details;
    }

    @Override
    public void details(StakeholderNoteDetails details) {
        this.details = details;
    }

    @Override
    public StakeholderNoteView view() {
        return new StakeholderNoteView(meta(), details, null);
    }

    @Override
    public Optional<UUID> owner() {
        return Optional.ofNullable(ownerId);
    }
}
