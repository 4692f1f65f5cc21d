package dev.slipway.pricing;

import dev.slipway.api.Checked.Report;
import dev.slipway.value.Money;
import java.math.BigDecimal;

/** The rules of single prices of a plan. */
final class Price {

    private Price() {}

    /** Reports an amount below zero, and one in another currency than the plan's where that is known. */
    static void check(Report report, String field, Money price, String currency) {
        if (!readable(price)) return;
        if (price.amount().signum() < 0) report.violation(field + "/amount", "MONEY_NEGATIVE");
        if (currency != null && !currency.equals(price.currency())) {
            report.violation(field + "/currency", "CURRENCY_DIFFERS", currency);
        }
    }

    /** The currency of the plan; null while its list price cannot be read. */
    static String currency(Money listPrice) {
        return listPrice == null ? null : listPrice.currency();
    }

    static boolean readable(Money price) {
        return price != null && price.amount() != null && price.currency() != null;
    }

    static boolean positive(BigDecimal number) {
        return number.signum() > 0;
    }
}
