package dev.slipway.launch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reason against a launch that an approver has overridden. */
@Schema(
        name = "OverriddenLaunchBlocker",
        description = "A reason against the launch that an approver has overridden (已豁免的阻碍).")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Overridden(
        @Schema(required = true, description = "Stable code of the reason, as in `readiness`.")
        String code,

        @Schema(description = "The resource of the record behind it.")
        String resource,

        @Schema(description = "The record behind it.") UUID recordId) {}
