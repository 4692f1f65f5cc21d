package dev.slipway.enablement;

import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.product;

import dev.slipway.testing.Bodies;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Enablement sessions of tests. */
final class Sessions {

    private Sessions() {}

    static String plan() {
        return create("launch-plans", Bodies.of("launch-plans", product()));
    }

    /** A training on 2 March 2026 in Shanghai. */
    static Map<String, Object> said(String plan, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "launchPlanId", id(plan),
                "title", "销售培训 Sales training 🎓",
                "kind", "TRAINING",
                "audience", List.of("SALES"),
                "startsOn", "2026-03-02",
                "timeZone", "Asia/Shanghai"));
        body.putAll(more);
        return body;
    }

    static String session(String plan, Map<String, ?> more) {
        return create("enablement-sessions", said(plan, more));
    }

    static Map<String, Object> invited(String name) {
        return Map.of("name", name, "function", "SALES");
    }

    static Map<String, Object> reached(String name) {
        return Map.of("name", name, "function", "SALES", "attendedAt", "2026-03-02T02:00:00Z");
    }
}
