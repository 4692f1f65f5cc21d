package dev.slipway.launch;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Teams;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Launch plans over HTTP. */
@SlipwayTest
class LaunchPlanTest {

    private static Map<String, Object> said(String product, Map<String, ?> more) {
        Map<String, Object> body =
                new HashMap<>(Map.of("productId", id(product), "name", "上市", "kind", "MAJOR_RELEASE"));
        body.putAll(more);
        return body;
    }

    private static String plan(Map<String, ?> more) {
        return create("launch-plans", said(product(), more));
    }

    @Test
    void goLiveAndLaunchAreTwoDatesAndTheFirstLaunchesNothing() {
        String plan = plan(Map.of("goLivePlanned", "2026-10-01", "launchPlanned", "2026-11-15"));
        patch(plan, Map.of("goLiveActual", "2026-10-20"))
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("daysFromGoLiveToLaunch", equalTo(45));
        patch(plan, Map.of("launchActual", "2026-11-03"))
                .body("status", equalTo("DRAFT"))
                .body("daysFromGoLiveToLaunch", equalTo(14))
                .body("periodEnd", equalTo("2027-02-02"));
    }

    @Test
    void withoutADateNothingIsCountedFromIt() {
        admin().get(plan(Map.of("goLivePlanned", "2026-10-01")))
                .then()
                .body("daysFromGoLiveToLaunch", nullValue())
                .body("periodEnd", nullValue())
                .body("periodMonths", equalTo(3));
    }

    @ParameterizedTest
    @CsvSource({"goLivePlanned,launchPlanned", "goLiveActual,launchActual"})
    void nothingIsLaunchedBeforeItIsLive(String goLive, String launch) {
        post("launch-plans", said(product(), Map.of(goLive, "2026-11-02", launch, "2026-11-01")))
                .statusCode(422)
                .body("errors.pointer", contains("/" + launch))
                .body("errors.code", contains("BEFORE"));
    }

    @ParameterizedTest
    @CsvSource({"0,422", "1,422", "2,201", "3,201", "4,422", "6,422", "7,422"})
    void theLaunchPeriodIsTwoOrThreeMonthsUnlessAReasonIsGiven(int months, int status) {
        post("launch-plans", said(product(), Map.of("periodMonths", months))).statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 6})
    void anUnusualLaunchPeriodTakesAReason(int months) {
        post("launch-plans", said(product(), Map.of("periodMonths", months)))
                .body("errors.pointer", contains("/periodReason"))
                .body("errors.code", contains("PERIOD_REASON_NEEDED"));
    }

    @ParameterizedTest
    @CsvSource({"1,201", "6,201", "0,422", "7,422"})
    void withAReasonItIsOneToSixMonths(int months, int status) {
        post("launch-plans", said(product(), Map.of("periodMonths", months, "periodReason", "旺季 Season")))
                .statusCode(status);
    }

    @Test
    void theTierIsTheSuggestedOneUnlessAnotherIsSaidWithAReason() {
        Map<String, Integer> factors = Map.of("reach", 3, "novelty", 3, "revenueAtStake", 2, "risk", 1);
        String plan = plan(Map.of("tierFactors", factors));
        admin().get(plan)
                .then()
                .body("tier", equalTo("TIER_1"))
                .body("suggestedTier.points", equalTo(9))
                .body("suggestedTier.formula.name", equalTo("launch-tier"));
        patch(plan, Map.of("tierOverride", "TIER_3"))
                .statusCode(422)
                .body("errors.code", contains("TIER_REASON_NEEDED"));
        patch(plan, Map.of("tierOverride", "TIER_1")).statusCode(200);
        patch(plan, Map.of("tierOverride", "TIER_3", "tierReason", "试点 Pilot"))
                .statusCode(200)
                .body("tier", equalTo("TIER_3"))
                .body("suggestedTier.tier", equalTo("TIER_1"));
        admin().get("/api/v1/launch-plans?tier=TIER_3&productId="
                        + admin().get(plan).path("productId"))
                .then()
                .body("items.id", contains(id(plan)));
    }

    @Test
    void aPlanStaysWithItsProductAndLaunchesOneOfItsReleases() {
        String product = product();
        String release = create("releases", Map.of("productId", id(product), "name", "1.0", "kind", "MAJOR"));
        create("launch-plans", said(product, Map.of("releaseId", id(release))));
        patch(plan(Map.of()), Map.of("productId", id(product())))
                .statusCode(409)
                .body("errors.code", hasItem("LAUNCH_PLAN_PRODUCT_ID_FIXED"));
        post("launch-plans", said(product(), Map.of("releaseId", id(release))))
                .statusCode(409)
                .body("errors.pointer", contains("/releaseId"))
                .body("errors.code", contains("LAUNCH_PLAN_RELEASE_ID_PRODUCT"));
        patch(release, Map.of("productId", id(product())))
                .statusCode(409)
                .body("errors.code", contains("RELEASE_PRODUCT_ID_LAUNCH"));
    }

    @Test
    void aLaunchPeriodEndsWithinTheYearsThatDatesCanSay() {
        post("launch-plans", said(product(), Map.of("launchPlanned", "9999-11-01")))
                .statusCode(422)
                .body("errors.code", contains("PERIOD_TOO_LATE"));
    }

    @Test
    void namesOfObjectivesSegmentsAndWaivedPartsAreUnique() {
        Map<String, String> objective = Map.of("name", "收入 Revenue", "target", "12.50", "unit", "CNY");
        Map<String, String> waived = Map.of("part", "SITE_GUIDE", "reason", "没有网站 No site");
        Map<String, Object> twice = Map.of(
                "objectives", List.of(objective, objective),
                "targetSegments", List.of("a", "a"),
                "waivedParts", List.of(waived, waived));
        post("launch-plans", said(product(), twice))
                .statusCode(422)
                .body("errors.pointer", contains("/objectives", "/targetSegments", "/waivedParts"));
    }

    @Test
    void onHoldItRemembersWhereItResumes() {
        String plan = plan(Map.of());
        move(plan, Map.of("to", "IN_REVIEW")).statusCode(200);
        move(plan, Map.of("to", "ON_HOLD")).statusCode(422);
        move(plan, Map.of("to", "ON_HOLD", "reason", "等待牌照 Waiting for the licence"))
                .statusCode(200)
                .body("heldFrom", equalTo("IN_REVIEW"));
        move(plan, Map.of("to", "DRAFT")).statusCode(409);
        move(plan, Map.of("to", "IN_REVIEW")).statusCode(200).body("heldFrom", nullValue());
    }

    @Test
    void whatIsNotReadyGoesOnByAnApproversReasonOnlyAndThatIsKept() {
        String plan = plan(Map.of());
        move(plan, Map.of("to", "IN_REVIEW")).statusCode(200);
        move(plan, Map.of("to", "APPROVED")).statusCode(200);
        admin().get(plan + "/readiness")
                .then()
                .body("ready", is(false))
                .body("reasons.code", hasItem("GO_LIVE_MISSING"))
                .body("reasons.href", hasItem(plan));
        move(plan, Map.of("to", "READY")).statusCode(422).body("errors.code", contains("REASON_NEEDED"));
        move(plan, Map.of("to", "READY", "reason", "董事会决定 The board decided"))
                .statusCode(200)
                .body("overridden.code", hasItem("GO_LIVE_MISSING"));
        move(plan, Map.of("to", "LAUNCHED", "reason", "go"))
                .statusCode(409)
                .body("errors.code", contains("LAUNCH_DATE_MISSING"));
        patch(plan, Map.of("launchActual", "2026-11-03")).statusCode(200);
        move(plan, Map.of("to", "LAUNCHED", "reason", "董事会决定 The board decided"))
                .statusCode(200);
        patch(plan, Collections.singletonMap("launchActual", null))
                .statusCode(409)
                .body("errors.code", contains("LAUNCH_PLAN_LAUNCH_ACTUAL_LAUNCHED"));
        move(plan, Map.of("to", "CLOSED")).statusCode(409).body("errors.code", contains("LAUNCH_REVIEW_MISSING"));
        admin().get(plan + "/history").then().body("items[0].event", equalTo("TRANSITIONED"));
    }

    @Test
    void partsThatAreMissingAreNamedUnlessTheyAreWaived() {
        String plan = plan(Map.of("goLiveActual", "2026-10-20"));
        admin().get(plan + "/readiness")
                .then()
                .body(
                        "reasons.code",
                        hasItems(
                                "ENABLEMENT_MISSING",
                                "PRICE_PLAN_MISSING",
                                "PROMOTION_MISSING",
                                "PUBLICITY_MISSING",
                                "SALES_FORECAST_MISSING"))
                .body("reasons.href", hasItems("/api/v1/price-plans", "/api/v1/sales-forecasts"));
        List<Map<String, String>> waived = Arrays.stream(PlanPart.values())
                .map(part -> Map.of("part", part.name(), "reason", "不需要 Not needed"))
                .toList();
        patch(plan, Map.of("waivedParts", waived)).statusCode(200);
        admin().get(plan + "/readiness").then().body("ready", is(true)).body("reasons", empty());
    }

    @Test
    void anEditorLearnsEveryReasonWhyItIsNotReady() {
        String product = product();
        Account editor = Account.of("EDITOR");
        Teams.join(product, editor);
        String plan = create("launch-plans", said(product, Map.of()));
        move(plan, Map.of("to", "IN_REVIEW")).statusCode(200);
        Api.as(editor.token())
                .header("If-Match", "*")
                .body(Map.of("to", "APPROVED"))
                .post(plan + "/transitions")
                .then()
                .statusCode(403);
        move(plan, Map.of("to", "APPROVED")).statusCode(200);
        Api.as(editor.token())
                .header("If-Match", "*")
                .body(Map.of("to", "READY", "reason", "bitte"))
                .post(plan + "/transitions")
                .then()
                .statusCode(409)
                .body("errors.code", hasItem("GO_LIVE_MISSING"));
    }

    @Test
    void whatHasEndedStaysAsItEnded() {
        String plan = plan(Map.of());
        move(plan, Map.of("to", "CANCELLED", "reason", "市场变化 The market moved"))
                .statusCode(200)
                .body("overridden", empty());
        patch(plan, Map.of("name", "another")).statusCode(409).body("code", equalTo("IMMUTABLE"));
        move(plan, Map.of("to", "DRAFT", "reason", "no")).statusCode(409);
    }
}
