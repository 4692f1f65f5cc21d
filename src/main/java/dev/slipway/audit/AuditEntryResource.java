package dev.slipway.audit;

import dev.slipway.data.Repository;
import dev.slipway.resource.ListResource;
import dev.slipway.security.Area;
import dev.slipway.security.Role;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit log over HTTP. */
@Path("/api/v1/audit-entries")
@Area(value = "audit", read = Role.ADMIN, write = Role.ADMIN)
@Tag(
        name = "Audit entries",
        description =
                "审计记录: first sign-ins, changes of API tokens, and refusals for want of permission, the same one once"
                        + " a minute at most. What was changed in records, their history tells.")
class AuditEntryResource extends ListResource<AuditEntry, AuditEntryDetails, AuditEntryView> {

    @Inject
    AuditEntries entries;

    @Override
    protected Repository<AuditEntry, AuditEntryDetails, AuditEntryView> records() {
        return entries;
    }
}
