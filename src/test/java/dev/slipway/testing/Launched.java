package dev.slipway.testing;

import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;

import java.util.List;
import java.util.Map;

/** Launch plans of tests that have been launched. */
public final class Launched {

    private Launched() {}

    /** The path of a new launch plan of a product that is on the market since 2026-11-03, its launch period going on. */
    public static String plan(String product) {
        String plan = create("launch-plans", Bodies.of("launch-plans", product));
        launch(plan);
        return plan;
    }

    /** Brings what a new launch plan plans to the market, on 2026-11-03. */
    public static void launch(String plan) {
        patch(plan, Map.of("launchActual", "2026-11-03")).statusCode(200);
        for (String to : List.of("IN_REVIEW", "APPROVED", "READY", "LAUNCHED")) {
            move(plan, Map.of("to", to, "reason", "试验 Test")).statusCode(200);
        }
    }
}
