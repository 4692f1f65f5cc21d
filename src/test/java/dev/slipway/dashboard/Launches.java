package dev.slipway.dashboard;

import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;

import dev.slipway.testing.Records;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Launches of tests on the market. */
final class Launches {

    private Launches() {}

    /** The path of a new plan that came to market on a day, what is missing overridden. */
    static String launched(String product, String day) {
        String plan = create(
                "launch-plans",
                Map.of("productId", id(product), "name", "上市 Launch", "kind", "NEW_PRODUCT", "launchActual", day));
        for (String to : List.of("IN_REVIEW", "APPROVED", "READY", "LAUNCHED")) {
            move(plan, Map.of("to", to, "reason", "测试 Test")).statusCode(200);
        }
        return plan;
    }

    static String launched(String day) {
        return launched(Records.product(), day);
    }

    static Map<String, String> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    /** The path of a forecast of some units in a month, ten yuan each. */
    static String forecast(String plan, String month, int units) {
        Map<String, Object> entry =
                Map.of("month", month, "units", String.valueOf(units), "revenue", cny(units * 10 + ".00"));
        return create("sales-forecasts", Map.of("launchPlanId", id(plan), "entries", List.of(entry)));
    }

    /** Records units that were sold in some days, ten yuan each. */
    static String sell(String plan, String from, String to, int units, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "launchPlanId", id(plan),
                "startsOn", from,
                "endsOn", to,
                "units", String.valueOf(units),
                "revenue", cny(units * 10 + ".00")));
        body.putAll(more);
        return create("sales-actuals", body);
    }

    static Map<String, Object> share(int units, Integer customers) {
        Map<String, Object> share =
                new HashMap<>(Map.of("units", String.valueOf(units), "revenue", cny(units * 10 + ".00")));
        if (customers != null) share.put("customers", customers);
        return share;
    }

    static Map<String, Object> part(String name, int units) {
        Map<String, Object> part = share(units, null);
        part.put("name", name);
        return part;
    }
}
