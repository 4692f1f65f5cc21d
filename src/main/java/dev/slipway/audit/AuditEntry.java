package dev.slipway.audit;

import dev.slipway.data.Thing;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** One entry of the audit log. */
@Entity
class AuditEntry extends Thing<AuditEntryDetails, AuditEntryView> {

    @Embedded
    AuditEntryDetails details;

    @Override
    public AuditEntryDetails details() {
        return details;
    }

    @Override
    public void details(AuditEntryDetails details) {
        throw new UnsupportedOperationException("an audit entry does not change");
    }

    @Override
    public AuditEntryView view() {
        return new AuditEntryView(meta(), details);
    }
}
