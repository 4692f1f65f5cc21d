package dev.slipway.contacts;

import dev.slipway.data.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All contacts. */
@ApplicationScoped
class StakeholderContacts extends Repository<StakeholderContact, StakeholderContactDetails, StakeholderContactView> {

    StakeholderContacts() {
        super(
                "stakeholder-contacts",
                StakeholderContact.class,
                StakeholderContactDetails.class,
                StakeholderContactView.class);
    }

    @Override
    public StakeholderContact make(StakeholderContactDetails details) {
        StakeholderContact made = new StakeholderContact();
        made.details = details;
        return made;
    }

    List<StakeholderContact> ofLive(UUID stakeholder) {
        return list("details.stakeholderId = ?1 and deletedAt is null order by id", stakeholder);
    }
}
