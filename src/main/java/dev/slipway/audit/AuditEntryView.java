package dev.slipway.audit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an administrator reads of an audit entry. */
@Schema(name = "AuditEntry", description = "An entry of the audit log (审计记录): who came in, who was refused.")
record AuditEntryView(
        @JsonUnwrapped Meta meta, @JsonUnwrapped AuditEntryDetails details) implements View {}
