package dev.slipway.decisions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A record of Slipway that a decision affects. */
@Schema(name = "AffectedRecord", description = "A record that a decision affects (受影响的记录).")
record AffectedRecord(
        @NotNull
        @Size(max = 60)
        @Pattern(regexp = "[a-z]+(-[a-z]+)*")
        @Schema(description = "Its resource as in the path (资源), for example launch-plans.")
        String resource,

        @NotNull @Schema(description = "Its id (编号).") UUID id) {}
