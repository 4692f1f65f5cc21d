package dev.slipway.trials;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.restore;
import static dev.slipway.trials.Given.plan;
import static dev.slipway.trials.Given.running;
import static dev.slipway.trials.Given.said;
import static dev.slipway.trials.Given.trial;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.slipway.testing.Account;
import dev.slipway.testing.SlipwayTest;
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
