package dev.slipway.communication;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Talks.plan;
import static dev.slipway.testing.Talks.stakeholder;
import static org.hamcrest.Matchers.contains;

import dev.slipway.testing.Account;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Talks;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Communication plans over HTTP. */
@SlipwayTest
class CommunicationPlanTest {

    private static Map<String, Object> said() {
        return new HashMap<>(Map.of(
                "productId",
                id(product()),
                "stakeholderId",
                id(stakeholder()),
                "cadenceDays",
                30,
                "startsOn",
                "2026-03-01"));
    }

    @Test
    void aPlanIsForExactlyOneOfStakeholderAndFunction() {
        Map<String, Object> body = said();
        body.put("function", "LEGAL");
        post("communication-plans", body).statusCode(422).body("errors.code", contains("STAKEHOLDER_OR_FUNCTION"));
        Object stakeholder = body.remove("stakeholderId");
        post("communication-plans", body).statusCode(201);
        body.remove("function");
        post("communication-plans", body).statusCode(422).body("errors.pointer", contains("/stakeholderId"));
        body.put("stakeholderId", stakeholder);
        post("communication-plans", body).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"0, 422", "1, 201", "366, 201", "367, 422", "2147483648, 400"})
    void aCadenceIsFromOneToThreeHundredSixtySixDays(long days, int status) {
        Map<String, Object> body = said();
        body.put("cadenceDays", days);
        post("communication-plans", body).statusCode(status);
    }

    @Test
    void itEndsOnTheDayOnWhichItStartsOrLater() {
        Map<String, Object> body = said();
        body.put("endsOn", "2026-02-28");
        post("communication-plans", body)
                .statusCode(422)
                .body("errors.pointer", contains("/endsOn"))
                .body("errors.code", contains("BEFORE"));
        body.put("endsOn", "2026-03-01");
        post("communication-plans", body).statusCode(201);
    }

    @Test
    void itStaysWithItsProductAndKeepsItsStakeholder() {
        String somebody = stakeholder();
        String path = plan(product(), somebody, Map.of());
        patch(path, Map.of("productId", id(product())))
                .statusCode(409)
                .body("errors.code", contains("COMMUNICATION_PLAN_PRODUCT_ID_FIXED"));
        delete(somebody).statusCode(409);
        admin().get("/api/v1/communication-plans?stakeholderId=" + id(somebody) + "&include=stakeholder,product")
                .then()
                .body("items.stakeholder.id", contains(id(somebody)));
    }

    @Test
    void itIsHiddenWithItsStakeholder() {
        String secret = Talks.secret();
        String path = plan(product(), secret, Map.of());
        String viewer = Account.of("VIEWER").token();
        as(viewer).get(path).then().statusCode(404);
        patch(secret, Map.of("confidential", false)).statusCode(200);
        as(viewer).get(path).then().statusCode(200);
    }
}
