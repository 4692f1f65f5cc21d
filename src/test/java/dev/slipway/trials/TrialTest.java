package dev.slipway.trials;

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
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.Blockers;
import dev.slipway.testing.Bodies;
import dev.slipway.testing.SlipwayTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trials over HTTP. */
@SlipwayTest
class TrialTest {

    private static final Map<String, Object> MET = Map.of("criterion", "留存 Retention", "met", true, "value", "0.85");
    private static final Map<String, Object> UNMET = Map.of("criterion", "留存 Retention", "met", false);

    @Inject
    Blockers blockers;

    private static String plan() {
        return create("launch-plans", Bodies.of("launch-plans", product()));
    }

    private static Map<String, Object> said(String plan, Map<String, ?> more) {
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

    private static String trial(String plan) {
        return create("trials", said(plan, Map.of()));
    }

    private static String running(String plan) {
        String trial = trial(plan);
        move(trial, Map.of("to", "RUNNING")).statusCode(200);
        return trial;
    }

    private static String failed(String plan) {
        String trial = running(plan);
        patch(trial, Map.of("results", List.of(UNMET), "verdict", "FAILED", "verdictReason", "未达标 Not met"))
                .statusCode(200);
        move(trial, Map.of("to", "COMPLETED")).statusCode(200);
        return trial;
    }

    private List<String> against(String plan) {
        return blockers.of("launch_blocker_trials", plan);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"audience\": \"\\u3000 \"}", "{\"regions\": []}"})
    void aTrialWithoutALimitWouldBeFullCoverage(String limits) {
        Map<String, Object> body = new HashMap<>(said(plan(), Map.of()));
        body.remove("seats");
        body.putAll(io.restassured.path.json.JsonPath.from(limits).getMap(""));
        post("trials", body)
                .statusCode(422)
                .body("errors.code", contains("LIMIT_NEEDED"))
                .body("errors.pointer", contains(""));
    }

    @Test
    void anyOneLimitIsEnough() {
        String plan = plan();
        create("trials", said(plan, Map.of("audience", "员工 🧑‍💼 موظفون")));
        create("trials", said(plan, Map.of("regions", List.of("CN-GD", "SG"))));
        create("trials", said(plan, Map.of("seats", 1)));
        Map<String, Object> units = new HashMap<>(said(plan, Map.of("units", 500)));
        units.remove("seats");
        create("trials", units);
        admin().get("/api/v1/trials?launchPlanId=" + id(plan)).then().body("items", hasSize(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cn", "XX", "CHN", "CN-", "CN-ABCD", "全国", ""})
    void aRegionIsACodeOfIso3166(String region) {
        post("trials", said(plan(), Map.of("regions", List.of("CN", region))))
                .statusCode(422)
                .body("errors.code", contains("REGION_CODE"))
                .body("errors.pointer", contains("/regions/1"));
    }

    @ParameterizedTest
    @CsvSource({"seats,0,422", "seats,-1,422", "units,0,422", "units,2147483647,201"})
    void seatsAndUnitsAreWholeNumbersAboveZero(String limit, int number, int status) {
        post("trials", said(plan(), Map.of(limit, number))).statusCode(status);
    }

    @Test
    void halfASeatIsNone() {
        post("trials", said(plan(), Map.of("seats", 1.5)))
                .statusCode(400)
                .body("errors.pointer", hasItem("/seats"))
                .body("errors.code", hasItem("INTEGER_EXPECTED"));
    }

    @Test
    void aTrialHasNoPricesAndNoDiscounts() {
        post("trials", said(plan(), Map.of("discount", "0.9", "price", Map.of("amount", "1.00", "currency", "CNY"))))
                .statusCode(400)
                .body("errors.pointer", contains("/discount", "/price"))
                .body("errors.code", contains("UNKNOWN_FIELD", "UNKNOWN_FIELD"));
    }

    @Test
    void aTrialDoesNotEndBeforeItStarts() {
        post("trials", said(plan(), Map.of("endsOn", "2026-02-28")))
                .statusCode(422)
                .body("errors.pointer", contains("/endsOn"))
                .body("errors.code", contains("BEFORE"));
        create("trials", said(plan(), Map.of("endsOn", "2026-03-01")));
    }

    @Test
    void aTrialIsOverBeforeItsLaunchWhicheverIsSaidLast() {
        String plan = plan();
        String trial = trial(plan);
        patch(plan, Map.of("launchActual", "2026-03-31"))
                .statusCode(409)
                .body("errors.pointer", contains("/launchActual"))
                .body("errors.code", contains("LAUNCH_PLAN_LAUNCH_ACTUAL_TRIAL"));
        patch(plan, Map.of("launchActual", "2026-04-01")).statusCode(200);
        patch(trial, Map.of("endsOn", "2026-04-01"))
                .statusCode(409)
                .body("errors.pointer", contains("/endsOn"))
                .body("errors.code", contains("TRIAL_ENDS_ON_LAUNCH"));
        post("trials", said(plan, Map.of("endsOn", "2026-04-02"))).statusCode(409);
    }

    @Test
    void anAbandonedOrDeletedTrialIsInNobodysWayUntilItComesBack() {
        String plan = plan();
        String abandoned = trial(plan);
        move(abandoned, Map.of("to", "ABANDONED")).statusCode(422).body("errors.code", contains("REASON_NEEDED"));
        move(abandoned, Map.of("to", "ABANDONED", "reason", "无人报名 Nobody came")).statusCode(200);
        String deleted = trial(plan);
        delete(deleted).statusCode(204);
        patch(plan, Map.of("launchActual", "2026-03-10")).statusCode(200);
        restore(deleted).statusCode(409).body("errors.code", contains("TRIAL_ENDS_ON_LAUNCH"));
    }

    @Test
    void whatItMustShowIsSaidBeforeItRuns() {
        String trial = create("trials", said(plan(), Map.of("criteria", List.of())));
        move(trial, Map.of("to", "RUNNING")).statusCode(409).body("errors.code", contains("CRITERIA_MISSING"));
        patch(trial, Map.of("criteria", List.of(Map.of("name", "留存 Retention"))))
                .statusCode(200);
        move(trial, Map.of("to", "RUNNING")).statusCode(200);
        patch(trial, Map.of("criteria", List.of()))
                .statusCode(409)
                .body("errors.code", contains("TRIAL_CRITERIA_FROZEN"));
    }

    @Test
    void itIsCompletedByAVerdictThatStays() {
        String trial = running(plan());
        move(trial, Map.of("to", "COMPLETED")).statusCode(409).body("errors.code", contains("VERDICT_MISSING"));
        patch(trial, Map.of("verdict", "INCONCLUSIVE", "verdictReason", "样本太小 Too few"))
                .statusCode(200);
        move(trial, Map.of("to", "COMPLETED")).statusCode(200);
        Map<String, Object> none = new HashMap<>();
        none.put("verdict", null);
        none.put("verdictReason", null);
        patch(trial, none).statusCode(409).body("errors.code", contains("TRIAL_VERDICT_FROZEN"));
    }

    @Test
    void aTrialPassesOnlyIfEveryCriterionHasAResultThatMeetsIt() {
        String trial = running(plan());
        Map<String, Object> passed = new HashMap<>(Map.of("verdict", "PASSED", "verdictReason", "达标 Met"));
        patch(trial, passed)
                .statusCode(422)
                .body("errors.pointer", contains("/verdict"))
                .body("errors.code", contains("CRITERIA_NOT_MET"))
                .body("errors.detail", contains("not every criterion has a result that meets it: 留存 Retention"));
        passed.put("results", List.of(UNMET));
        patch(trial, passed).statusCode(422).body("errors.code", contains("CRITERIA_NOT_MET"));
        passed.put("results", List.of(MET));
        patch(trial, passed).statusCode(200).body("results[0].value", equalTo("0.85"));
    }

    @Test
    void everyCriterionHasOneNameAndOneResult() {
        Map<String, String> criterion = Map.of("name", "留存 Retention");
        post("trials", said(plan(), Map.of("criteria", List.of(criterion, criterion), "results", List.of(MET, UNMET))))
                .statusCode(422)
                .body("errors.pointer", contains("/criteria", "/results"))
                .body("errors.code", contains("DUPLICATES", "DUPLICATES"));
        post("trials", said(plan(), Map.of("results", List.of(Map.of("criterion", "别的 other", "met", true)))))
                .statusCode(422)
                .body("errors.pointer", contains("/results/0/criterion"))
                .body("errors.code", contains("CRITERION_UNKNOWN"));
    }

    @ParameterizedTest
    @CsvSource({
        "verdict,FAILED,/verdictReason,VERDICT_REASON_NEEDED",
        "verdictReason,why,/verdict,VERDICT_NEEDED",
        "decisionReason,why,/decision,DECISION_NEEDED",
    })
    void verdictsAndDecisionsComeWithTheirReasons(String field, String value, String pointer, String code) {
        post("trials", said(plan(), Map.of(field, value)))
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void aDecisionFollowsAVerdict() {
        post("trials", said(plan(), Map.of("decision", "STOP")))
                .statusCode(422)
                .body("errors.pointer", contains("/decisionReason", "/verdict"))
                .body("errors.code", contains("DECISION_REASON_NEEDED", "VERDICT_NEEDED"));
    }

    @Test
    void aRunningTrialBlocksTheLaunch() {
        String plan = plan();
        String trial = trial(plan);
        assertEquals(List.of(), against(plan));
        move(trial, Map.of("to", "RUNNING")).statusCode(200);
        assertEquals(List.of("TRIAL_RUNNING trials/" + id(trial) + " 试用 Trial"), against(plan));
        move(trial, Map.of("to", "ABANDONED", "reason", "停 stop")).statusCode(200);
        assertEquals(List.of(), against(plan));
    }

    @Test
    void aFailedTrialBlocksTheLaunchUntilItIsDecidedToProceed() {
        String plan = plan();
        String trial = failed(plan);
        assertEquals(List.of("TRIAL_FAILED trials/" + id(trial) + " 试用 Trial"), against(plan));
        patch(trial, Map.of("decision", "STOP", "decisionReason", "风险过高 Too risky"))
                .statusCode(200);
        assertEquals(List.of("TRIAL_STOPPED trials/" + id(trial) + " 试用 Trial"), against(plan));
        patch(trial, Map.of("decision", "PROCEED", "decisionReason", "已修复 Mended"))
                .statusCode(200);
        assertEquals(List.of(), against(plan));
    }

    @Test
    void aFailedTrialThatIsToBeRepeatedBlocksUntilALaterOneIsCompleted() {
        String plan = plan();
        String trial = failed(plan);
        patch(trial, Map.of("decision", "REPEAT", "decisionReason", "再试 Again")).statusCode(200);
        List<String> still = List.of("TRIAL_NOT_REPEATED trials/" + id(trial) + " 试用 Trial");
        assertEquals(still, against(plan));
        String again = create(
                "trials",
                said(plan, Map.of("startsOn", "2026-04-10", "endsOn", "2026-04-30", "results", List.of(MET))));
        assertEquals(still, against(plan));
        move(again, Map.of("to", "RUNNING")).statusCode(200);
        patch(again, Map.of("verdict", "PASSED", "verdictReason", "达标 Met")).statusCode(200);
        move(again, Map.of("to", "COMPLETED")).statusCode(200);
        assertEquals(List.of(), against(plan));
        delete(again).statusCode(204);
        assertEquals(still, against(plan));
    }

    @Test
    void aTrialStaysWithItsPlanAndRestsWhenThatHasEnded() {
        String plan = plan();
        String trial = trial(plan);
        patch(trial, Map.of("launchPlanId", id(plan())))
                .statusCode(409)
                .body("errors.code", contains("PART_LAUNCH_PLAN_ID_FIXED"));
        move(plan, Map.of("to", "CANCELLED", "reason", "市场变化 The market moved")).statusCode(200);
        patch(trial, Map.of("note", "x")).statusCode(409).body("errors.code", contains("PART_LAUNCH_PLAN_ID_ENDED"));
    }

    @Test
    void theTrialsOfAConfidentialPlanAreHiddenWithIt() {
        String plan = plan();
        String trial = trial(plan);
        String viewer = Account.of("VIEWER").token();
        as(viewer).get(trial).then().statusCode(200);
        patch(plan, Map.of("confidential", true)).statusCode(200);
        as(viewer).get(trial).then().statusCode(404);
        as(viewer).get(trial + "/history").then().statusCode(404);
        as(viewer).get("/api/v1/trials?launchPlanId=" + id(plan)).then().body("items", empty());
    }

    @Test
    void trialsAreFilteredSortedAndIncludeTheirPlan() {
        String plan = plan();
        String later = create("trials", said(plan, Map.of("startsOn", "2026-03-15", "kind", "TRIAL_SALE")));
        String sooner = running(plan);
        String list = "/api/v1/trials?launchPlanId=" + id(plan);
        admin().get(list + "&sort=-startsOn&include=launchPlan")
                .then()
                .body("items.id", contains(id(later), id(sooner)))
                .body("items.launchPlan.id", hasItem(id(plan)));
        admin().get(list + "&status=RUNNING").then().body("items.id", contains(id(sooner)));
        admin().get(list + "&kind=TRIAL_SALE").then().body("items.id", contains(id(later)));
        admin().get(list + "&startsOnFrom=2026-03-10").then().body("items.id", contains(id(later)));
        patch(sooner, Map.of("verdict", "FAILED", "verdictReason", "未达标 Not met"));
        admin().get(list + "&verdict=FAILED").then().body("items.id", contains(id(sooner)));
        patch(later, Collections.singletonMap("seats", null)).statusCode(422);
    }
}
