package dev.slipway.gates;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A condition that a gatekeeper sets. */
@Schema(name = "GateConditionRequest", description = "A condition that a gatekeeper sets (通过条件).")
record ConditionRequest(
        @NotBlank @Size(max = 500) @Schema(description = "What is to be done (条件).")
        String text,

        @NotNull @Schema(description = "The person (负责人) who answers for it.")
        UUID ownerId,

        @NotNull @Schema(description = "The last day for it (截止日期), not in the past by the date of UTC.")
        LocalDate dueOn) {}
