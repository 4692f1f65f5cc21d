package dev.slipway.formula;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A formula as people read it. */
@Schema(
        name = "DescribedFormula",
        description = "A formula (公式) as people read it: its name, version, text, source and rounding.")
public record DescribedFormula(
        @Schema(required = true, maxLength = 40, description = "Its name.")
        String name,

        @Schema(required = true, minimum = "1", description = "Its version (公式版本).")
        Integer version,

        @Schema(required = true, maxLength = 200, description = "In terms of the keys of the inputs (表达式).")
        String expression,

        @Schema(required = true, maxLength = 200, description = "Where it comes from (出处).")
        String source,

        @Schema(required = true, maxLength = 400, description = "Where numbers are rounded and how (舍入).")
        String rounding) {}
