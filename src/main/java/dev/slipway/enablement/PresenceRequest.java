package dev.slipway.enablement;

import dev.slipway.api.Checked;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a session has reached a participant. */
@Schema(
        name = "EnablementPresenceRequest",
        description =
                "That a session has reached a participant (参加或确认请求): one of `personId` and `name`; without either, the caller.")
record PresenceRequest(
        @Schema(description = "The participant's person (人员).")
        UUID personId,

        @Size(min = 1, max = 120) @Schema(description = "The participant's name (姓名), where it is no person.")
        String name,

        @Schema(description = "When (时间), UTC, not in the future; now where it is not said.")
        Instant at)
        implements Checked {

    @Override
    public void check(Report report) {
        if (personId != null && name != null) report.violation("name", "PERSON_OR_NAME");
    }

    PresenceRequest of(UUID caller) {
        return personId == null && name == null ? new PresenceRequest(caller, null, at) : this;
    }

    boolean namesSomebody() {
        return personId != null || name != null;
    }
}
