package dev.slipway.formula;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one step of a calculation does with its operands. */
@Schema(
        name = "CalculationOperation",
        description = "What a step does (运算): SUM 加, DIFFERENCE 减, PRODUCT 乘, QUOTIENT 除, MAXIMUM 取较大者.")
public enum Operation {
    SUM(" + "),
    DIFFERENCE(" − "),
    PRODUCT(" × "),
    QUOTIENT(" ÷ "),
    MAXIMUM(", ");

    private final String sign;

    Operation(String sign) {
        this.sign = sign;
    }

    /** The operands as they are written with the signs. */
    public String written(Iterable<String> operands) {
        String joined = String.join(sign, operands);
        return this == MAXIMUM ? "max(" + joined + ")" : joined;
    }
}
