package dev.slipway.pricing;

import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.post;
import static org.hamcrest.Matchers.contains;

import dev.slipway.testing.Bodies;
import dev.slipway.testing.Records;
import java.util.HashMap;
import java.util.Map;

/** Price plans of tests, and what they say. */
final class Plans {

    private Plans() {}

    /** The path of a new launch plan. */
    static String launch() {
        return create("launch-plans", Bodies.of("launch-plans", Records.product()));
    }

    /** A price plan of a launch that says a little more than it must; null takes away. */
    static Map<String, Object> said(String launch, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(
                Map.of("launchPlanId", id(launch), "name", "标准 Standard", "model", "USAGE", "listPrice", cny("10.00")));
        body.putAll(more);
        return body;
    }

    static Map<String, Object> cny(String amount) {
        return money(amount, "CNY");
    }

    static Map<String, Object> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }

    static Map<String, Object> tier(int from, Integer to, String price) {
        Map<String, Object> tier = new HashMap<>(Map.of("fromUnit", from, "price", cny(price)));
        if (to != null) tier.put("toUnit", to);
        return tier;
    }

    static Map<String, Object> discount(Map<String, ?> more) {
        Map<String, Object> discount =
                new HashMap<>(Map.of("name", "首发 Opening", "startsOn", "2026-11-03", "endsOn", "2026-11-30"));
        discount.putAll(more);
        return discount;
    }

    static void refused(Map<String, ?> more, String pointer, String code) {
        post("price-plans", said(launch(), more))
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }
}
