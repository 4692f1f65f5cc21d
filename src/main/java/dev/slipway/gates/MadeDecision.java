package dev.slipway.gates;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a gatekeeper has decided. */
@Schema(name = "GatekeeperDecision", description = "What a gatekeeper has decided (评审人决定), once and for good.")
record MadeDecision(
        @Schema(required = true, description = "The gatekeeper (评审人).")
        UUID personId,

        @Schema(required = true) GateDecision decision,

        @Schema(required = true, description = "Why (理由).") String reason,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(required = true, description = "When (时间), UTC.")
        Instant decidedAt) {}
