package dev.slipway.sales;

import dev.slipway.api.Checked.Report;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What was sold, in parts that add up to the whole.
 *
 * @param field where the parts are
 * @param parts each by its place in the field
 */
record Breakdown(String field, SalesShare whole, Map<String, SalesShare> parts) {

    static Breakdown of(String field, SalesShare whole, List<SalesPart> list) {
        Map<String, SalesShare> parts = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++)
            parts.put(String.valueOf(i), list.get(i).share());
        return new Breakdown(field, whole, parts);
    }

    static Breakdown of(String field, SalesShare whole, CustomerStructure structure) {
        Map<String, SalesShare> parts = new LinkedHashMap<>();
        parts.put("newCustomers", structure.newCustomers());
        parts.put("existingCustomers", structure.existingCustomers());
        return new Breakdown(field, whole, parts);
    }

    /** Reports each sum that differs from the whole; nothing where no parts are given or one cannot be read. */
    void check(Report report) {
        Collection<SalesShare> all = parts.values();
        if (all.isEmpty() || !all.stream().allMatch(part -> part != null && part.readable())) return;
        differ(report, "UNITS_DIFFER", sum(SalesShare::units), whole.units());
        if (oneCurrency(report)) {
            BigDecimal revenue = sum(part -> part.revenue().amount());
            differ(report, "REVENUE_DIFFERS", revenue, whole.revenue().amount());
        }
        checkCustomers(report, all);
    }

    private void checkCustomers(Report report, Collection<SalesShare> all) {
        long counted = all.stream().filter(part -> part.customers() != null).count();
        if (counted == 0) return;
        if (counted < all.size() || whole.customers() == null) {
            report.violation(field, "CUSTOMERS_INCOMPLETE");
        } else {
            BigDecimal sum = sum(part -> BigDecimal.valueOf(part.customers()));
            differ(report, "CUSTOMERS_DIFFER", sum, BigDecimal.valueOf(whole.customers()));
        }
    }

    private boolean oneCurrency(Report report) {
        String currency = whole.revenue().currency();
        boolean one = true;
        for (Map.Entry<String, SalesShare> part : parts.entrySet()) {
            if (currency.equals(part.getValue().revenue().currency())) continue;
            report.violation(field + "/" + part.getKey() + "/revenue/currency", "CURRENCY_DIFFERS", currency);
            one = false;
        }
        return one;
    }

    private BigDecimal sum(Function<SalesShare, BigDecimal> number) {
        return parts.values().stream().map(number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void differ(Report report, String code, BigDecimal sum, BigDecimal expected) {
        if (sum.compareTo(expected) != 0) {
            report.violation(field, code, sum.toPlainString(), expected.toPlainString());
        }
    }
}
