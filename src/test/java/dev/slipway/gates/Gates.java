package dev.slipway.gates;

import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.product;

import dev.slipway.testing.Account;
import dev.slipway.testing.Bodies;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gate reviews of tests, and their gatekeepers. */
final class Gates {

    static final String GATE = "上市决策 Launch gate";
    static final Map<String, Object> LEGAL = Map.of("name", "法务 Legal", "kind", "MUST_MEET");
    static final Map<String, Object> MARKET = Map.of("name", "市场 Market", "kind", "SHOULD_MEET", "weight", "3");
    static final Map<String, Object> RETURN = Map.of("name", "回报 Return", "kind", "SHOULD_MEET", "weight", "1");
    static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private Gates() {}

    static String plan() {
        return create("launch-plans", Bodies.of("launch-plans", product()));
    }

    static Map<String, Object> said(String plan, Map<String, ?> more, Account... keepers) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "launchPlanId", id(plan),
                "name", GATE,
                "plannedOn", "2026-10-26",
                "criteria", List.of(LEGAL),
                "answers", List.of(yes()),
                "gatekeepers",
                        Arrays.stream(keepers)
                                .map(keeper -> Map.of("personId", keeper.person(), "role", "财务 Finance"))
                                .toList()));
        body.putAll(more);
        return body;
    }

    static Map<String, Object> yes() {
        return Map.of("criterion", "法务 Legal", "met", true);
    }

    static Map<String, Object> no() {
        return Map.of("criterion", "法务 Legal", "met", false);
    }

    static Map<String, Object> score(String criterion, String score) {
        return Map.of("criterion", criterion, "score", score);
    }

    static String open(String plan, Map<String, ?> more, Account... keepers) {
        String review = create("gate-reviews", said(plan, more, keepers));
        move(review, Map.of("to", "OPEN")).statusCode(200);
        return review;
    }

    /** A review that one gatekeeper has decided so. */
    static String decided(String plan, String decision) {
        Account keeper = approver();
        String review = open(plan, Map.of(), keeper);
        decide(keeper, review, decision).statusCode(200);
        return review;
    }

    static Account approver() {
        return Account.of("APPROVER");
    }

    static ValidatableResponse decide(Account keeper, String review, String decision) {
        Map<String, Object> body = new HashMap<>(Map.of("decision", decision, "reason", "理由 Because"));
        if (decision.equals("CONDITIONAL_GO")) body.put("conditions", List.of(condition(keeper, TODAY.plusDays(7))));
        return decide(keeper, review, body);
    }

    static ValidatableResponse decide(Account keeper, String review, Map<String, ?> body) {
        return as(keeper.token()).body(body).post(review + "/decisions").then();
    }

    static Map<String, Object> condition(Account owner, LocalDate due) {
        return Map.of("text", "对账无差异 Reconciled", "ownerId", owner.person(), "dueOn", due.toString());
    }
}
