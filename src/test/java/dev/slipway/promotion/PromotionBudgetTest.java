package dev.slipway.promotion;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Launches.part;
import static dev.slipway.testing.Launches.plan;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the promotions of a launch cost, and which of them overlap, over HTTP. */
@SlipwayTest
class PromotionBudgetTest {

    private static final String BUDGET = "/api/v1/promotions/budget?launchPlanId=";
    private static final String OVERLAPS = "/api/v1/promotions/overlaps?launchPlanId=";

    private static String promotion(String plan, Map<String, ?> more) {
        return create("promotions", part("promotions", plan, more));
    }

    private static Map<String, Object> cost(String budget, String spent, String currency) {
        Map<String, Object> cost = new HashMap<>();
        if (budget != null) cost.put("budget", Map.of("amount", budget, "currency", currency));
        if (spent != null) cost.put("spent", Map.of("amount", spent, "currency", currency));
        return cost;
    }

    private static Map<String, String> days(String from, String to) {
        return Map.of("startsOn", from, "endsOn", to);
    }

    @Test
    void everyCurrencyIsAddedUpByItself() {
        String plan = plan();
        promotion(plan, cost("1000.10", "700.05", "CNY"));
        promotion(plan, cost("500.00", "1100.00", "CNY"));
        promotion(plan, cost("200.00", null, "HKD"));
        promotion(plan, cost(null, "3000", "JPY"));
        promotion(plan, Map.of());
        promotion(plan(), cost("9.00", "9.00", "CNY"));
        admin().get(BUDGET + id(plan))
                .then()
                .statusCode(200)
                .body("promotions", is(5))
                .body("withoutBudget", is(2))
                .body("currencies.currency", contains("CNY", "HKD", "JPY"))
                .body("currencies.budgeted", contains(2, 1, 0))
                .body("currencies.spending", contains(2, 0, 1))
                .body("currencies[0].planned.amount", equalTo("1500.10"))
                .body("currencies[0].spent.amount", equalTo("1800.05"))
                .body("currencies[0].remaining.amount", equalTo("-299.95"))
                .body("currencies[0].reason", nullValue())
                .body("currencies[1].spent", nullValue())
                .body("currencies[1].remaining", nullValue())
                .body("currencies[1].reason.code", equalTo("NO_SPENDING"))
                .body("currencies[2].planned", nullValue())
                .body("currencies[2].spent.amount", equalTo("3000"))
                .body("currencies[2].reason.code", equalTo("NO_BUDGET"))
                .body("formula.name", equalTo("promotion-budget"))
                .body("computedAt", notNullValue());
    }

    @Test
    void whatACancelledPromotionWasToCostDoesNotCountButWhatItHasCostDoes() {
        String plan = plan();
        String cancelled = promotion(plan, cost("1000.00", "10.00", "CNY"));
        move(cancelled, Map.of("to", "CANCELLED", "reason", "预算削减 Budget cut")).statusCode(200);
        delete(promotion(plan, cost("77.00", "77.00", "CNY"))).statusCode(204);
        promotion(plan, cost("40.00", "0.00", "CNY"));
        admin().get(BUDGET + id(plan))
                .then()
                .body("promotions", is(2))
                .body("withoutBudget", is(0))
                .body("currencies[0].planned.amount", equalTo("40.00"))
                .body("currencies[0].spent.amount", equalTo("10.00"))
                .body("currencies[0].remaining.amount", equalTo("30.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {BUDGET, OVERLAPS})
    void thePlanIsOneThatTheCallerMayKnowOf(String view) {
        String plan = plan();
        String viewer = Account.of("VIEWER").token();
        as(viewer).get(view + id(plan)).then().statusCode(200).body("launchPlanId", equalTo(id(plan)));
        patch(plan, Map.of("confidential", true)).statusCode(200);
        as(viewer).get(view + id(plan)).then().statusCode(404);
        admin().get(view + id(plan)).then().statusCode(200);
        admin().get(view + UUID.randomUUID()).then().statusCode(404);
        admin().get(view + "x").then().statusCode(400).body("errors.code", contains("UUID_EXPECTED"));
        admin().get(view.replaceFirst("\\?.*", ""))
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("launchPlanId"))
                .body("errors.code", contains("PARAMETER_NEEDED"));
        admin().get(view + id(plan) + "&channel=x")
                .then()
                .statusCode(400)
                .body("errors.code", contains("UNKNOWN_PARAMETER"));
    }

    @ParameterizedTest
    @ValueSource(strings = {BUDGET, OVERLAPS})
    void thePlanIsReadInOneStatementHoweverManyPromotionsItHas(String view) {
        String plan = plan();
        for (int i = 0; i < 5; i++) promotion(plan, cost("1.00", "1.00", "CNY"));
        assertEquals(
                1,
                Statements.during(() -> admin().get(view + id(plan)).then().statusCode(200))
                        .size());
    }

    @Test
    void twoInOneChannelForOneSegmentOnTheSameDaysOverlap() {
        String plan = plan();
        String first = promotion(plan, Map.of("name", "甲", "channel", "Ｗｅｂ", "segment", "Students"));
        Map<String, Object> inside = new HashMap<>(days("2026-12-31", "2027-02-01"));
        inside.putAll(Map.of("name", "乙", "channel", "web ", "segment", "students"));
        String second = promotion(plan, inside);
        admin().get(OVERLAPS + id(plan))
                .then()
                .body("compared", is(2))
                .body("overlaps", hasSize(1))
                .body("overlaps[0].first.id", equalTo(id(first)))
                .body("overlaps[0].second.id", equalTo(id(second)))
                .body("overlaps[0].startsOn", equalTo("2026-12-31"))
                .body("overlaps[0].endsOn", equalTo("2026-12-31"))
                .body("overlaps[0].days", is(1))
                .body("more", is(false));
        patch(second, Map.of("startsOn", "2027-01-01")).statusCode(200);
        admin().get(OVERLAPS + id(plan)).then().body("overlaps", empty());
    }

    @Test
    void anotherChannelOrSegmentIsNoOverlapButOneForAllSegmentsIs() {
        String plan = plan();
        promotion(plan, Map.of("channel", "Web", "segment", "学生 Students"));
        promotion(plan, Map.of("channel", "Web", "segment", "家庭 Families"));
        promotion(plan, Map.of("channel", "TV", "segment", "学生 Students"));
        admin().get(OVERLAPS + id(plan)).then().body("compared", is(3)).body("overlaps", empty());
        String all = promotion(plan, Map.of("channel", "Web"));
        admin().get(OVERLAPS + id(plan))
                .then()
                .body("overlaps", hasSize(2))
                .body("overlaps.second.id", hasItem(id(all)));
        move(all, Map.of("to", "CANCELLED", "reason", "x")).statusCode(200);
        admin().get(OVERLAPS + id(plan)).then().body("compared", is(3)).body("overlaps", empty());
    }
}
