package dev.slipway.enablement;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.slipway.api.Checked;
import dev.slipway.parts.Outcome;
import dev.slipway.value.Function;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who is invited to a session, and whether it reached them. */
@Schema(
        name = "EnablementParticipant",
        description =
                "Somebody who is invited (参加人), and whether it reached them: exactly one of `personId` and `name`, and with a name the function.")
record Participant(
        @Schema(description = "The person (人员).") UUID personId,

        @Size(min = 1, max = 120) @Schema(description = "The name (姓名) of somebody who is no person of Slipway.")
        String name,

        @Schema(description = "In which function they take part (职能); of a person, its own unless another is said.")
        Function function,

        @Outcome
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(description = "When they took part (参加时间), UTC; not before the session has begun.")
        Instant attendedAt,

        @Outcome
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(description = "When they said that they know it (确认时间), UTC; not before the session has begun.")
        Instant acknowledgedAt)
        implements Checked {

    @Override
    public void check(Report report) {
        boolean nameless = name == null || name.isBlank();
        if (personId == null && nameless) report.violation("personId", "PERSON_OR_NAME");
        if (personId != null && name != null) report.violation("name", "PERSON_OR_NAME");
        if (personId == null && function == null) report.violation("function", "PARTICIPANT_FUNCTION_NEEDED");
    }

    /** Whether the session has reached them. */
    boolean reached() {
        return attendedAt != null || acknowledgedAt != null;
    }

    boolean is(PresenceRequest who) {
        return who.personId() != null
                ? who.personId().equals(personId)
                : who.name().equals(name);
    }

    /** Once present is present: what is there stays. */
    Participant attended(Instant at) {
        return attendedAt != null ? this : new Participant(personId, name, function, at, acknowledgedAt);
    }

    Participant acknowledged(Instant at) {
        return acknowledgedAt != null ? this : new Participant(personId, name, function, attendedAt, at);
    }
}
