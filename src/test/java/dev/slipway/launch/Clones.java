package dev.slipway.launch;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.product;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Launch plans of tests, and what is cloned of them. */
final class Clones {

    static final Map<String, ?> WISH = Map.of("name", "二期 Second", "launchPlanned", "2027-11-02");

    static String plan(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "productId", id(product()),
                "name", "一期 First",
                "kind", "NEW_PRODUCT",
                "goLivePlanned", "2026-10-20",
                "launchPlanned", "2026-11-01",
                "tags", List.of("flagship")));
        body.putAll(more);
        return create("launch-plans", body);
    }

    static ValidatableResponse cloned(String plan, Map<String, ?> wish) {
        return admin().body(wish).post(plan + "/clones").then();
    }

    static String copyOf(String plan) {
        return "/api/v1/launch-plans/"
                + cloned(plan, WISH).statusCode(200).extract().<String>path("launchPlan.id");
    }

    static ValidatableResponse parts(String resource, String plan) {
        return admin().get("/api/v1/" + resource + "?launchPlanId=" + id(plan))
                .then()
                .statusCode(200);
    }

    static String part(String resource, String plan, Map<String, ?> said) {
        Map<String, Object> body = new HashMap<>(said);
        body.put("launchPlanId", id(plan));
        return create(resource, body);
    }

    private Clones() {}
}
