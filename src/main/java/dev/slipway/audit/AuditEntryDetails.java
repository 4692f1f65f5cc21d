package dev.slipway.audit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.data.Details;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.security.AuditKind;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an audit entry says; no client says it. */
@Embeddable
@Schema(name = "AuditEntryInput")
record AuditEntryDetails(
        @NotNull @Enumerated(EnumType.STRING) @Filterable AuditKind kind,

        @NotNull @Filterable @Schema(description = "Who (操作者): `token:<id>`, `person:<id>` or `system`.")
        String actor,

        @NotNull @Schema(description = "The same for people to read, as it was then.")
        String label,

        @Filterable @Schema(description = "Id of the token or identity (对象) that it is about.")
        String subject,

        @Schema(description = "The request that was refused, without its ids.")
        String operation,

        @Schema(description = "Why, or what it was, in the language of the request.")
        String detail,

        @JsonUnwrapped Labels labels)
        implements Details {}
