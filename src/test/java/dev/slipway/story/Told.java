package dev.slipway.story;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** The launch that a story is told of. */
final class Told {

    static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    /** Three weeks ago, with the days before it in which it was prepared. */
    static final LocalDate LAUNCH = TODAY.minusDays(21);

    String product;
    String plan;

    String part(String resource, Map<String, ?> said) {
        Map<String, Object> body = new HashMap<>(said);
        body.put("launchPlanId", id(plan));
        return create(resource, body);
    }

    static void go(String record, String... states) {
        for (String to : states) move(record, Map.of("to", to)).statusCode(200);
    }

    ValidatableResponse readiness() {
        return admin().get(plan + "/readiness").then().statusCode(200);
    }

    ValidatableResponse dashboard() {
        return admin().get(plan + "/dashboard").then().statusCode(200);
    }

    static Map<String, String> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }
}
