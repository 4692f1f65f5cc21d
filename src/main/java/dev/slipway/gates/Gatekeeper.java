package dev.slipway.gates;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person who decides at a gate, and in which role. */
@Schema(name = "Gatekeeper", description = "A person who decides at a gate (评审人), and in which role.")
record Gatekeeper(
        @NotNull @Schema(description = "The person (人员), who needs the role APPROVER to decide.")
        UUID personId,

        @NotBlank
        @Size(max = 120)
        @Schema(description = "For what the person answers at the gate (评审角色), for example `财务 Finance`.")
        String role) {}
