package dev.slipway.adjustments;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.testing.Account;
import dev.slipway.testing.Bodies;
import dev.slipway.testing.Launched;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Teams;
import dev.slipway.testing.Tokens;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Launch adjustments over HTTP. */
@SlipwayTest
class LaunchAdjustmentTest {

    private String product;
    private String plan;

    @BeforeEach
    void aLaunchedPlan() {
        product = product();
        plan = Launched.plan(product);
    }

    private Map<String, Object> said(Map<String, ?> more) {
        return said(plan, more);
    }

    private static Map<String, Object> said(String plan, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "launchPlanId", id(plan),
                "name", "补贴 Subsidy",
                "kind", "ACTIVITY",
                "trigger", "激活低于预期 Too few are active",
                "change", "由 5 元改为 10 元 From 5 to 10 yuan",
                "effectExpected", "激活率提高一成 A tenth more"));
        body.putAll(more);
        return body;
    }

    private String adjustment(Map<String, ?> more) {
        return create("launch-adjustments", said(more));
    }

    private String inEffect() {
        String adjustment = adjustment(Map.of("effectiveFrom", "2026-11-10"));
        for (String to : List.of("APPROVED", "IN_EFFECT")) {
            move(adjustment, Map.of("to", to)).statusCode(200);
        }
        return adjustment;
    }

    private String feedback(String about) {
        Map<String, Object> body = new HashMap<>(Bodies.of("feedback", product));
        if (about != null) body.put("launchPlanId", id(about));
        return create("feedback", body);
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }

    @Test
    void onlyAPlanThatIsLaunchedIsAdjusted() {
        String draft = create("launch-plans", Bodies.of("launch-plans", product));
        post("launch-adjustments", said(draft, Map.of()))
                .statusCode(409)
                .body("errors.pointer", contains("/launchPlanId"))
                .body("errors.code", contains("LAUNCH_ADJUSTMENT_LAUNCH_PLAN_ID_LAUNCHED"));
        String adjustment = adjustment(Map.of());
        String deleted = adjustment(Map.of());
        delete(deleted).statusCode(204);
        move(plan, Map.of("to", "ON_HOLD", "reason", "停 Hold")).statusCode(200);
        post("launch-adjustments", said(Map.of())).statusCode(409);
        restore(deleted).statusCode(409).body("errors.code", contains("LAUNCH_ADJUSTMENT_LAUNCH_PLAN_ID_LAUNCHED"));
        patch(adjustment, Map.of("note", "仍可补充 still to be completed")).statusCode(200);
        move(plan, Map.of("to", "CANCELLED", "reason", "停 Stop")).statusCode(200);
        patch(adjustment, Map.of("note", "x"))
                .statusCode(409)
                .body("errors.code", contains("PART_LAUNCH_PLAN_ID_ENDED"));
    }

    @ParameterizedTest
    @CsvSource({"name", "trigger", "change", "effectExpected", "kind"})
    void itSaysWhatIsChangedWhyAndToWhatEffect(String field) {
        post("launch-adjustments", said(Collections.singletonMap(field, null)))
                .statusCode(422)
                .body("errors.pointer", contains("/" + field));
    }

    @Test
    void aDecisionHasItsDay() {
        String adjustment = adjustment(Map.of());
        move(adjustment, Map.of("to", "APPROVED")).statusCode(200).body("decidedOn", equalTo(today()));
        patch(adjustment, Collections.singletonMap("decidedOn", null))
                .statusCode(409)
                .body("errors.code", contains("LAUNCH_ADJUSTMENT_DECIDED_ON_CHECK"));
        move(adjustment, Map.of("to", "PROPOSED")).statusCode(422);
        move(adjustment, Map.of("to", "PROPOSED", "reason", "重议 Anew"))
                .statusCode(200)
                .body("decidedOn", nullValue());
        patch(adjustment, Map.of("decidedOn", "2026-11-09")).statusCode(200);
        move(adjustment, Map.of("to", "REJECTED", "reason", "太贵 Too dear"))
                .statusCode(200)
                .body("decidedOn", equalTo("2026-11-09"));
    }

    @Test
    void whatWasDecidedOnStaysUntilTheDecisionIsTakenBack() {
        String adjustment = adjustment(Map.of());
        patch(adjustment, Map.of("change", "8 元 8 yuan")).statusCode(200);
        move(adjustment, Map.of("to", "APPROVED")).statusCode(200);
        for (String field : List.of("name", "trigger", "change", "reason", "effectExpected")) {
            patch(adjustment, Map.of(field, "别的 other"))
                    .statusCode(409)
                    .body("errors.code", contains("LAUNCH_ADJUSTMENT_CHANGE_DECIDED"));
        }
        patch(adjustment, Map.of("kind", "STRATEGY")).statusCode(409);
        patch(adjustment, Map.of("note", "n", "effectiveFrom", "2026-11-20")).statusCode(200);
        move(adjustment, Map.of("to", "PROPOSED", "reason", "重议 Anew")).statusCode(200);
        patch(adjustment, Map.of("kind", "STRATEGY")).statusCode(200);
    }

    @Test
    void itTakesEffectOnItsDay() {
        String adjustment = adjustment(Map.of());
        move(adjustment, Map.of("to", "APPROVED")).statusCode(200);
        move(adjustment, Map.of("to", "IN_EFFECT"))
                .statusCode(409)
                .body("errors.code", contains("EFFECTIVE_FROM_MISSING"));
        patch(adjustment, Map.of("effectiveFrom", "2999-01-01")).statusCode(200);
        move(adjustment, Map.of("to", "IN_EFFECT"))
                .statusCode(409)
                .body("errors.code", contains("EFFECTIVE_FROM_AHEAD"));
        patch(adjustment, Map.of("effectiveFrom", "2026-11-03")).statusCode(200);
        move(adjustment, Map.of("to", "IN_EFFECT")).statusCode(200);
        patch(adjustment, Collections.singletonMap("effectiveFrom", null))
                .statusCode(409)
                .body("errors.code", contains("LAUNCH_ADJUSTMENT_EFFECTIVE_FROM_CHECK"));
    }

    @Test
    void itTakesEffectNotBeforeTheLaunchWhicheverIsSaidLast() {
        post("launch-adjustments", said(Map.of("effectiveFrom", "2026-11-02")))
                .statusCode(409)
                .body("errors.pointer", contains("/effectiveFrom"))
                .body("errors.code", contains("LAUNCH_ADJUSTMENT_EFFECTIVE_FROM_LAUNCH"));
        adjustment(Map.of("effectiveFrom", "2026-11-03"));
        patch(plan, Map.of("launchActual", "2026-11-04"))
                .statusCode(409)
                .body("errors.pointer", contains("/launchActual"))
                .body("errors.code", contains("LAUNCH_PLAN_LAUNCH_ACTUAL_ADJUSTMENT"));
    }

    @Test
    void itIsEvaluatedByTheEffectSeenWhichStays() {
        String adjustment = inEffect();
        move(adjustment, Map.of("to", "EVALUATED"))
                .statusCode(409)
                .body("errors.code", contains("EFFECT_SEEN_MISSING"));
        patch(adjustment, Map.of("effectSeen", "提高两成 A fifth more")).statusCode(200);
        move(adjustment, Map.of("to", "EVALUATED")).statusCode(200);
        patch(adjustment, Collections.singletonMap("effectSeen", null))
                .statusCode(409)
                .body("errors.code", contains("LAUNCH_ADJUSTMENT_EFFECT_SEEN_CHECK"));
    }

    @Test
    void aStrategyIsDecidedByAnApproverAndTheRestByTheTeam() {
        Account member = Account.of("EDITOR");
        Teams.join(product, member);
        String approver = Tokens.secret(List.of("APPROVER"), Map.of());
        String activity = adjustment(Map.of());
        String strategy = adjustment(Map.of("kind", "STRATEGY"));
        decide(member.token(), activity, 200);
        decide(member.token(), strategy, 403);
        decide(approver, adjustment(Map.of()), 403);
        decide(approver, strategy, 200);
    }

    private static void decide(String token, String adjustment, int status) {
        as(token)
                .header("If-Match", "*")
                .body(Map.of("to", "APPROVED"))
                .post(adjustment + "/transitions")
                .then()
                .statusCode(status);
    }

    @Test
    void theFeedbackThatItFollowsFromIsOnTheSamePlanWhicheverIsChanged() {
        for (String other : new String[] {null, Launched.plan(product)}) {
            post("launch-adjustments", said(Map.of("feedbackId", id(feedback(other)))))
                    .statusCode(409)
                    .body("errors.pointer", contains("/feedbackId"))
                    .body("errors.code", contains("LAUNCH_ADJUSTMENT_FEEDBACK_ID_PLAN"));
        }
        String feedback = feedback(plan);
        String adjustment = adjustment(Map.of("feedbackId", id(feedback)));
        patch(feedback, Collections.singletonMap("launchPlanId", null))
                .statusCode(409)
                .body("errors.code", contains("FEEDBACK_LAUNCH_PLAN_ID_ADJUSTMENT"));
        delete(feedback).statusCode(409).body("code", equalTo("IN_USE"));
        delete(adjustment).statusCode(204);
        patch(feedback, Collections.singletonMap("launchPlanId", null)).statusCode(200);
    }

    @Test
    void theAdjustmentsOfAConfidentialPlanAreHiddenWithIt() {
        String adjustment = adjustment(Map.of());
        String viewer = Account.of("VIEWER").token();
        as(viewer).get(adjustment).then().statusCode(200);
        patch(plan, Map.of("confidential", true)).statusCode(200);
        as(viewer).get(adjustment).then().statusCode(404);
        as(viewer).get(adjustment + "/history").then().statusCode(404);
        as(viewer)
                .get("/api/v1/launch-adjustments?launchPlanId=" + id(plan))
                .then()
                .body("items", empty());
    }

    @Test
    void adjustmentsAreFilteredSortedAndIncludeWhatTheyReferTo() {
        String feedback = feedback(plan);
        String later = adjustment(
                Map.of("kind", "PROCESS", "decidedOn", "2026-11-20", "feedbackId", id(feedback), "name", "流程 B"));
        String sooner = inEffect();
        String list = "/api/v1/launch-adjustments?launchPlanId=" + id(plan);
        admin().get(list + "&sort=-effectiveFrom&include=launchPlan,feedback")
                .then()
                .body("items.id", contains(id(later), id(sooner)))
                .body("items[0].feedback.id", equalTo(id(feedback)))
                .body("items.launchPlan.id", hasItem(id(plan)));
        for (String filter : List.of(
                "kind=PROCESS", "status=PROPOSED", "feedbackId=" + id(feedback), "decidedOnTo=2026-11-20", "q=流程")) {
            admin().get(list + "&" + filter).then().body("items.id", contains(id(later)));
        }
        admin().get(list + "&effectiveFromFrom=2026-11-10").then().body("items.id", contains(id(sooner)));
    }
}
