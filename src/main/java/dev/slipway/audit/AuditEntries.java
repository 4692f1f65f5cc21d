package dev.slipway.audit;

import dev.slipway.data.Repository;
import jakarta.enterprise.context.ApplicationScoped;

/** All entries of the audit log, to be read only. */
@ApplicationScoped
class AuditEntries extends Repository<AuditEntry, AuditEntryDetails, AuditEntryView> {

    AuditEntries() {
        super("audit-entries", AuditEntry.class, AuditEntryDetails.class, AuditEntryView.class);
    }

    @Override
    public AuditEntry make(AuditEntryDetails details) {
        throw new UnsupportedOperationException("the audit log is written by what it is about");
    }
}
