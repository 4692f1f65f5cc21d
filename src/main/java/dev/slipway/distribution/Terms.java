package dev.slipway.distribution;

import dev.slipway.api.Checked.Report;
import dev.slipway.value.Money;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** The rules of percentages and fees that somebody is paid. */
final class Terms {

    /** The form of a percentage in the document. */
    static final String PERCENT = "^(0|[1-9][0-9]{0,2})(\\.[0-9]{1,4})?$";

    static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final int DECIMALS = 4;

    private Terms() {}

    static void percent(Report report, String field, BigDecimal percent) {
        if (percent != null && !inRange(percent)) report.violation(field, "PERCENT_RANGE");
    }

    static boolean inRange(BigDecimal percent) {
        return percent.signum() > 0 && percent.compareTo(ALL) <= 0 && percent.scale() <= DECIMALS;
    }

    static void fee(Report report, Money fee) {
        if (fee != null && fee.amount() != null && fee.amount().signum() <= 0) {
            report.violation("fee/amount", "FEE_POSITIVE");
        }
    }

    /** Whether exactly one of these is said. */
    static boolean one(Object... said) {
        return Stream.of(said).filter(value -> value != null).count() == 1;
    }
}
