package dev.slipway.value;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a stakeholder is dealt with, by its power over a product and its interest in it (Mendelow's matrix). */
@Schema(
        name = "StakeholderQuadrant",
        description =
                "Quadrant of the power/interest grid (权力利益象限): MANAGE_CLOSELY 重点管理 (power and interest from 3.5 on), KEEP_SATISFIED 令其满意 (only power), KEEP_INFORMED 随时告知 (only interest), MONITOR 监督 (neither).")
public enum Quadrant {
    MANAGE_CLOSELY,
    KEEP_SATISFIED,
    KEEP_INFORMED,
    MONITOR;

    /** From which on power and interest, 1 to 5, are high. */
    public static final BigDecimal CUT = new BigDecimal("3.5");

    public static final Formula FORMULA = new Formula("power-interest-quadrant", 1);

    public static Quadrant of(BigDecimal power, BigDecimal interest) {
        if (high(power)) return high(interest) ? MANAGE_CLOSELY : KEEP_SATISFIED;
        return high(interest) ? KEEP_INFORMED : MONITOR;
    }

    private static boolean high(BigDecimal value) {
        return value.compareTo(CUT) >= 0;
    }

    /** Whether it is one of those with much power. */
    public boolean powerful() {
        return this == MANAGE_CLOSELY || this == KEEP_SATISFIED;
    }

    /** Whether it is one of those with much interest. */
    public boolean interested() {
        return this == MANAGE_CLOSELY || this == KEEP_INFORMED;
    }
}
