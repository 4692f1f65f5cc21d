package dev.slipway.contacts;

import dev.slipway.referrers.BeforeMove;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Of stakeholders that are merged: what both are reached by stays once, and of each kind the original's preferred contact. */
@ApplicationScoped
class LeaveRepeatedContacts implements BeforeMove {

    @Inject
    StakeholderContacts contacts;

    @Override
    public void prepare(String entity, UUID from, UUID to, String reason) {
        if (!entity.equals("Stakeholder")) return;
        List<StakeholderContact> kept = contacts.ofLive(to);
        for (StakeholderContact contact : contacts.ofLive(from)) {
            if (kept.stream().anyMatch(one -> one.details.same(contact.details))) contacts.discard(contact, reason);
            else if (contact.details.preferred() && kept.stream().anyMatch(contact::rivals)) {
                contacts.rewrite(contact, () -> contact.details = contact.details.unpreferred(), reason);
            }
        }
    }
}
