package dev.slipway.contacts;

import dev.slipway.data.Repository;
import jakarta.enterprise.context.ApplicationScoped;

/** All notes. */
@ApplicationScoped
class StakeholderNotes extends Repository<StakeholderNote, StakeholderNoteDetails, StakeholderNoteView> {

    StakeholderNotes() {
        super("stakeholder-notes", StakeholderNote.class, StakeholderNoteDetails.class, StakeholderNoteView.class);
    }

    @Override
    public StakeholderNote make(StakeholderNoteDetails details) {
        StakeholderNote made = new StakeholderNote();
        made.details = details;
        return made;
    }
}
