package dev.slipway.testing;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Launch plans that tests give parts to, and what speaks against their launch. */
public final class Launches {

    private Launches() {}

    /** The path of a new launch plan. */
    public static String plan() {
        return create("launch-plans", Bodies.of("launch-plans", Records.product()));
    }

    /** A body for a part of this plan that says a little more than it must; null takes away. */
    public static Map<String, Object> part(String resource, String plan, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Bodies.of(resource, Records.product()));
        body.put("launchPlanId", id(plan));
        body.putAll(more);
        return body;
    }

    /** The codes of a resource's reasons against the launch. */
    public static List<String> against(String plan, String resource) {
        return admin().get(plan + "/readiness")
                .then()
                .statusCode(200)
                .extract()
                .path("reasons.findAll { it.resource == '" + resource + "' }.code");
    }

    /** Says that the plan does without a part. */
    public static void waive(String plan, String part) {
        patch(plan, Map.of("waivedParts", List.of(Map.of("part", part, "reason", "不需要 Not needed"))))
                .statusCode(200);
    }
}
