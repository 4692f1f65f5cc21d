package dev.slipway.resource;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wish to move a record to a state. */
@Schema(name = "TransitionRequest", description = "A wish to move a record to a state (状态流转请求).")
public record TransitionRequest(
        @NotNull @Schema(description = "The state to move to.")
        String to,

        @Size(max = 2000) @Schema(description = "Why; some transitions need it, and the history keeps it.")
        String reason) {}
