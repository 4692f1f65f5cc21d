package dev.slipway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the server says of every record: identity, version, and who made, changed and deleted it when. */
@Schema(name = "Meta", description = "What the server keeps of every record (记录元数据).")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Meta(
        @Schema(required = true, readOnly = true, description = "UUIDv7; ids sort by time of creation.")
        UUID id,

        @Schema(
                required = true,
                readOnly = true,
                minimum = "1",
                description = "Grows with every change; the ETag is this number in quotes.")
        int version,

        @Schema(required = true, readOnly = true, description = "UTC.")
        Instant createdAt,

        @Schema(required = true, readOnly = true, description = "Who: `token:<id>`, `person:<id>` or `system`.")
        String createdBy,

        @Schema(required = true, readOnly = true, description = "UTC.")
        Instant updatedAt,

        @Schema(required = true, readOnly = true, description = "Who: `token:<id>`, `person:<id>` or `system`.")
        String updatedBy,

        @Schema(readOnly = true, description = "UTC; only on a record in the trash.")
        Instant deletedAt,

        @Schema(readOnly = true, description = "Only on a record in the trash.")
        String deletedBy) {}
