package dev.slipway.sales;

import dev.slipway.api.Checked.Report;
import dev.slipway.value.Money;
import java.math.BigDecimal;

/** What numbers of sales may be. */
final class Bounds {

    /** The form of units in the document; so many are more than any product sells. */
    static final String UNITS = "^(0|[1-9][0-9]{0,11})(\\.[0-9]{1,4})?$";

    private static final BigDecimal TOO_MANY = BigDecimal.valueOf(1_000_000_000_000L);
    private static final int DECIMALS = 4;

    private Bounds() {}

    static void check(Report report, BigDecimal units, Money revenue) {
        if (units != null && (units.signum() < 0 || units.compareTo(TOO_MANY) >= 0 || units.scale() > DECIMALS)) {
            report.violation("units", "UNITS_RANGE");
        }
        if (revenue != null && revenue.amount() != null && revenue.amount().signum() < 0) {
            report.violation("revenue/amount", "MONEY_NEGATIVE");
        }
    }

    static boolean readable(Money revenue) {
        return revenue != null && revenue.amount() != null && revenue.currency() != null;
    }
}
