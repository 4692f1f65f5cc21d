package dev.slipway.sales;

import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;

import dev.slipway.testing.Bodies;
import dev.slipway.testing.Records;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Launches of tests with forecasts and actuals. */
final class Sales {

    private Sales() {}

    /** The path of a new launch plan. */
    static String launch(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Bodies.of("launch-plans", Records.product()));
        body.putAll(more);
        return create("launch-plans", body);
    }

    static Map<String, Object> cny(String amount) {
        return money(amount, "CNY");
    }

    static Map<String, Object> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }

    /** An entry for a month; ten yuan a unit. */
    static Map<String, Object> entry(String month, int units) {
        return Map.of("month", month, "units", String.valueOf(units), "revenue", cny(units * 10 + ".00"));
    }

    static Map<String, Object> entry(String month, int units, String segment, String channel) {
        Map<String, Object> entry = new HashMap<>(entry(month, units));
        if (segment != null) entry.put("segment", segment);
        if (channel != null) entry.put("channel", channel);
        return entry;
    }

    static Map<String, Object> forecast(String launch, List<Map<String, Object>> entries) {
        return Map.of("launchPlanId", id(launch), "entries", entries);
    }

    /** What was sold in some days; ten yuan a unit. */
    static Map<String, Object> sold(String launch, String from, String to, int units, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "launchPlanId", id(launch),
                "startsOn", from,
                "endsOn", to,
                "units", String.valueOf(units),
                "revenue", cny(units * 10 + ".00")));
        body.putAll(more);
        return body;
    }

    static String sell(String launch, String from, String to, int units) {
        return create("sales-actuals", sold(launch, from, to, units, Map.of()));
    }

    static Map<String, Object> share(int units, Integer customers) {
        Map<String, Object> share =
                new HashMap<>(Map.of("units", String.valueOf(units), "revenue", cny(units * 10 + ".00")));
        if (customers != null) share.put("customers", customers);
        return share;
    }

    static Map<String, Object> part(String name, int units, Integer customers) {
        Map<String, Object> part = new HashMap<>(share(units, customers));
        part.put("name", name);
        return part;
    }
}
