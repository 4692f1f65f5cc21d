package dev.slipway.closing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.api.NotAhead;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that is to be done after a launch. */
@Schema(name = "LaunchFollowUp", description = "Something that is to be done after the launch (后续行动).")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FollowUp(
        @NotBlank @Size(max = 500) @Schema(description = "What is to be done (事项).")
        String what,

        @Size(min = 1, max = 120) @Schema(description = "Who does it (负责人), by name.")
        String owner,

        @Schema(description = "By when (期限).") LocalDate dueOn,

        @NotAhead
        @Schema(description = "When it was done (完成日期), not in the future; can be said of a final review too.")
        LocalDate doneOn) {

    /** The same as if it had not been done. */
    public FollowUp open() {
        return new FollowUp(what, owner, dueOn, null);
    }
}
