package dev.slipway.value;

import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The name and version of the rule by which a number has been computed. */
@Embeddable
@Schema(name = "Formula", description = "The rule by which numbers have been computed (计算公式).")
public record Formula(
        @Schema(required = true, description = "Name of the rule (名称).")
        String name,

        @Schema(required = true, minimum = "1", description = "Grows when the rule changes (公式版本).")
        int version) {}
