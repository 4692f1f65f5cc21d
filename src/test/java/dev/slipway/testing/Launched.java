package dev.slipway.testing;

import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.move;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Launch plans of tests that have been launched. */
public final class Launched {

    private Launched() {}

    /** The path of a new launch plan of a product that is on the market since 2026-11-03, its launch period going on. */
    public static String plan(String product) {
        Map<String, Object> body = new HashMap<>(Bodies.of("launch-plans", product));
        body.put("launchActual", "2026-11-03");
        String plan = create("launch-plans", body);
        for (String to : List.of("IN_REVIEW", "APPROVED", "READY", "LAUNCHED")) {
            move(plan, Map.of("to", to, "reason", "试验 Test")).statusCode(200);
        }
        return plan;
    }
}
