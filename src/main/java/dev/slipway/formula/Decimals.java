package dev.slipway.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How computed numbers count: exactly, with one rounding for what people read. */
public final class Decimals {

    /** What a number before that rounding looks like. */
    public static final String PATTERN = "^-?(0|[1-9][0-9]{0,24})(\\.[0-9]{1,30})?$";

    /** How long it is at most. */
    public static final int LONGEST = 57;

    /** Decimals of a quotient: so many that rounding it again comes to the same as rounding the exact one. */
    private static final int EXACT = 30;

    /** Decimals that people read. */
    private static final int READ = 2;

    private Decimals() {}

    /** The same number without zeros at its end, and so equal to all that are as large; null for null. */
    public static BigDecimal tidy(BigDecimal number) {
        if (number == null) return null;
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Half up to two decimals. */
    public static BigDecimal rounded(BigDecimal number) {
        return tidy(number.setScale(READ, RoundingMode.HALF_UP));
    }

    public static String text(BigDecimal number) {
        return tidy(number).toPlainString();
    }

    static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, EXACT, RoundingMode.HALF_UP);
    }
}
