package dev.slipway.trials;

import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.product;

import dev.slipway.testing.Bodies;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Trials of tests. */
final class Given {

    private Given() {}

    static String plan() {
        return create("launch-plans", Bodies.of("launch-plans", product()));
    }

    static Map<String, Object> said(String plan, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "launchPlanId", id(plan),
                "name", "试用 Trial",
                "kind", "TRIAL_USE",
                "startsOn", "2026-03-01",
                "endsOn", "2026-03-31",
                "criteria", List.of(Map.of("name", "留存 Retention", "target", "0.80", "unit", "ratio"))));
        if (!more.containsKey("audience") && !more.containsKey("regions")) body.put("seats", 20);
        body.putAll(more);
        return body;
    }

    static String trial(String plan) {
        return create("trials", said(plan, Map.of()));
    }

    static String running(String plan) {
        String trial = trial(plan);
        move(trial, Map.of("to", "RUNNING")).statusCode(200);
        return trial;
    }
}
