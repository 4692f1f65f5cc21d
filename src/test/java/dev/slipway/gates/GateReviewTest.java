package dev.slipway.gates;

import static dev.slipway.gates.Gates.LEGAL;
import static dev.slipway.gates.Gates.MARKET;
import static dev.slipway.gates.Gates.RETURN;
import static dev.slipway.gates.Gates.approver;
import static dev.slipway.gates.Gates.decide;
import static dev.slipway.gates.Gates.no;
import static dev.slipway.gates.Gates.open;
import static dev.slipway.gates.Gates.plan;
import static dev.slipway.gates.Gates.said;
import static dev.slipway.gates.Gates.score;
import static dev.slipway.gates.Gates.yes;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.person;
import static dev.slipway.testing.Records.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.testing.Account;
import dev.slipway.testing.SlipwayTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gate reviews over HTTP: what is asked, what is frozen, and what the answers come to. */
@SlipwayTest
class GateReviewTest {

    private static final List<Map<String, Object>> ALL = List.of(LEGAL, MARKET, RETURN);

    @Test
    void theScoreIsWeightedAndInPercentOfTheHighestPossible() {
        Map<String, Object> answers =
                Map.of("criteria", ALL, "answers", List.of(yes(), score("市场 Market", "7.55"), score("回报 Return", "2")));
        admin().get(create("gate-reviews", said(plan(), answers)))
                .then()
                .body("score.percent", equalTo("61.63"))
                .body("score.clears", is(true))
                .body("score.formula.name", equalTo("gate-score"))
                .body("scoreMax", equalTo(10))
                .body("thresholdPercent", equalTo(60));
    }

    @Test
    void theThresholdIsComparedBeforeTheScoreIsRounded() {
        // 99.99999999 reads 100.00
        Map<String, Object> heavy = Map.of("name", "市场 Market", "kind", "SHOULD_MEET", "weight", "999999.9");
        Map<String, Object> answers = Map.of(
                "criteria", List.of(heavy, Map.of("name", "回报 Return", "kind", "SHOULD_MEET", "weight", "0.1")),
                "thresholdPercent", 100,
                "answers", List.of(score("市场 Market", "10"), score("回报 Return", "9.99")));
        admin().get(create("gate-reviews", said(plan(), answers)))
                .then()
                .body("score.percent", equalTo("100.00"))
                .body("score.clears", is(false));
    }

    @Test
    void withoutEveryScoreThereIsNone() {
        Map<String, Object> some = Map.of("criteria", ALL, "answers", List.of(no(), score("市场 Market", "10")));
        admin().get(create("gate-reviews", said(plan(), some)))
                .then()
                .body("score.percent", nullValue())
                .body("score.reason", equalTo("NOT_ALL_SCORED"))
                .body("score.unscored", contains("回报 Return"))
                .body("score.unmet", contains("法务 Legal"));
        admin().get(create("gate-reviews", said(plan(), Map.of("answers", List.of()))))
                .then()
                .body("score.reason", equalTo("NO_SHOULD_MEET"))
                .body("score.unanswered", contains("法务 Legal"));
    }

    @ParameterizedTest
    @CsvSource({
        "MUST_MEET,1,GATE_WEIGHT_FORBIDDEN",
        "SHOULD_MEET,,GATE_WEIGHT_NEEDED",
        "SHOULD_MEET,0,GATE_WEIGHT_RANGE",
        "SHOULD_MEET,-1,GATE_WEIGHT_RANGE",
        "SHOULD_MEET,1000000.1,GATE_WEIGHT_RANGE",
        "SHOULD_MEET,0.0000001,GATE_WEIGHT_RANGE",
    })
    void onlyShouldMeetsHaveAWeightAndItCounts(String kind, String weight, String code) {
        Map<String, Object> criterion = weight == null
                ? Map.of("name", "市场", "kind", kind)
                : Map.of("name", "市场", "kind", kind, "weight", weight);
        post("gate-reviews", said(plan(), Map.of("criteria", List.of(LEGAL, criterion))))
                .statusCode(422)
                .body("errors.pointer", contains("/criteria/1/weight"))
                .body("errors.code", contains(code));
    }

    @ParameterizedTest
    @CsvSource({"-0.5", "10.5", "5.555"})
    void aScoreIsOnTheScale(String score) {
        post("gate-reviews", said(plan(), Map.of("criteria", ALL, "answers", List.of(score("市场 Market", score)))))
                .statusCode(422)
                .body("errors.pointer", contains("/answers/0/score"))
                .body("errors.code", contains("GATE_SCORE_RANGE"));
    }

    @Test
    void answersAreOfTheKindOfTheirCriterion() {
        List<Map<String, Object>> answers = List.of(
                score("法务 Legal", "5"),
                Map.of("criterion", "市场 Market", "met", true),
                Map.of("criterion", "别的 other", "met", true));
        post("gate-reviews", said(plan(), Map.of("criteria", ALL, "answers", answers)))
                .statusCode(422)
                .body("errors.pointer", contains("/answers/0/met", "/answers/1/score", "/answers/2/criterion"))
                .body("errors.code", contains("GATE_ANSWER_YES_OR_NO", "GATE_ANSWER_SCORE", "GATE_CRITERION_UNKNOWN"));
    }

    @Test
    void criteriaGatekeepersAndAnswersAreSaidOnce() {
        Account keeper = approver();
        Map<String, Object> twice = Map.of("criteria", List.of(LEGAL, LEGAL), "answers", List.of(yes(), no()));
        post("gate-reviews", said(plan(), twice, keeper, keeper))
                .statusCode(422)
                .body("errors.pointer", contains("/answers", "/criteria", "/gatekeepers"))
                .body("errors.code", contains("DUPLICATES", "DUPLICATES", "DUPLICATES"));
    }

    @Test
    void gatekeepersArePeopleWhoAreThereAndStayAsLongAsTheyAreNamed() {
        String known = person();
        List<Map<String, String>> keepers = List.of(
                Map.of("personId", id(known), "role", "a"),
                Map.of("personId", UUID.randomUUID().toString(), "role", "b"));
        post("gate-reviews", said(plan(), Map.of("gatekeepers", keepers)))
                .statusCode(422)
                .body("errors.pointer", contains("/gatekeepers/1/personId"))
                .body("errors.code", contains("REFERENCE_NOT_FOUND"));
        String review = create("gate-reviews", said(plan(), Map.of("gatekeepers", keepers.subList(0, 1))));
        delete(known).statusCode(409).body("code", equalTo("IN_USE"));
        delete(review).statusCode(204);
        delete(known).statusCode(204);
        admin().post(review + "/restore").then().statusCode(422).body("errors.pointer", contains("/gatekeepers"));
    }

    @Test
    void nothingIsOpenedWithoutCriteriaAndGatekeepers() {
        String review = create("gate-reviews", said(plan(), Map.of("criteria", List.of(), "answers", List.of())));
        move(review, Map.of("to", "OPEN"))
                .statusCode(409)
                .body("errors.code", contains("GATE_CRITERIA_MISSING", "GATEKEEPERS_MISSING"));
    }

    @Test
    void nobodyButTheGatekeepersDecides() {
        String review = open(plan(), Map.of(), approver());
        move(review, Map.of("to", "DECIDED", "reason", "x"))
                .statusCode(409)
                .body("errors.code", contains("GATE_DECIDED_BY_GATEKEEPERS"));
        post("gate-reviews", said(plan(), Map.of("decisions", List.of(), "result", "GO")))
                .statusCode(400)
                .body("errors.code", contains("UNKNOWN_FIELD", "UNKNOWN_FIELD"));
    }

    @Test
    void whatIsDecidedOnIsFrozenOnceItIsOpenAndTheAnswersOnceSomebodyHasDecided() {
        Account first = approver();
        String review = open(plan(), Map.of(), first, approver());
        patch(
                        review,
                        Map.of(
                                "name",
                                "x",
                                "criteria",
                                List.of(LEGAL, MARKET),
                                "scoreMax",
                                5,
                                "thresholdPercent",
                                10,
                                "gatekeepers",
                                List.of()))
                .statusCode(409)
                .body("code", equalTo("IMMUTABLE"))
                .body(
                        "errors.pointer",
                        contains("/name", "/criteria", "/scoreMax", "/thresholdPercent", "/gatekeepers"))
                .body("errors.code", hasItem("GATE_FROZEN"));
        patch(review, Map.of("answers", List.of(no()), "note", "补充 More")).statusCode(200);
        decide(first, review, "HOLD").statusCode(200);
        patch(review, Map.of("answers", List.of(yes()))).statusCode(409).body("errors.pointer", contains("/answers"));
        patch(review, Map.of("heldOn", "2026-10-27", "tags", List.of("t"))).statusCode(200);
    }

    @Test
    void itGoesBackToPlannedUntilSomebodyHasDecidedAndThenStays() {
        Account first = approver();
        String review = open(plan(), Map.of(), first, approver());
        move(review, Map.of("to", "PLANNED")).statusCode(422);
        move(review, Map.of("to", "PLANNED", "reason", "资料不全 Not complete"))
                .statusCode(200)
                .body("evidence", nullValue());
        patch(review, Map.of("criteria", List.of(LEGAL, MARKET))).statusCode(200);
        move(review, Map.of("to", "OPEN")).statusCode(200);
        decide(first, review, "HOLD").statusCode(200);
        move(review, Map.of("to", "PLANNED", "reason", "x"))
                .statusCode(409)
                .body("errors.code", contains("GATE_HAS_DECISIONS"));
        delete(review).statusCode(409).body("code", equalTo("IMMUTABLE"));
        move(review, Map.of("to", "CANCELLED", "reason", "改期 Another day"))
                .statusCode(200)
                .body("undecidedReason", equalTo("CANCELLED"));
    }

    @Test
    void evidenceStaysAsItWasWhenTheReviewWasOpened() {
        String plan = plan();
        create("launch-tasks", Map.of("launchPlanId", id(plan), "section", "a", "title", "任务", "due", "2026-10-01"));
        String review = open(plan, Map.of(), approver());
        patch(plan, Map.of("name", "改名 Renamed", "goLiveActual", "2026-10-20")).statusCode(200);
        create("launch-tasks", Map.of("launchPlanId", id(plan), "section", "a", "title", "又一", "due", "2026-10-01"));
        admin().get(review)
                .then()
                .body("evidence.launchPlan.name", equalTo("Launch 上市"))
                .body("evidence.launchPlan.version", equalTo(1))
                .body("evidence.ready", is(false))
                .body("evidence.blockers.code", hasItem("GO_LIVE_MISSING"))
                .body("evidence.blockers.findAll { it.resource == 'gate-reviews' }", empty())
                .body("evidence.parts.find { it.resource == 'launch-tasks' }.count", equalTo(1))
                .body("evidence.parts.find { it.resource == 'trials' }.count", equalTo(0));
    }

    @Test
    void theReviewsOfAConfidentialPlanAreHiddenWithIt() {
        String plan = plan();
        Account keeper = approver();
        String review = open(plan, Map.of(), keeper);
        patch(plan, Map.of("confidential", true)).statusCode(200);
        as(keeper.token()).get(review).then().statusCode(404);
        decide(keeper, review, "GO").statusCode(404);
    }

    @Test
    void reviewsAreFilteredSortedAndIncludeTheirPlan() {
        String plan = plan();
        String later = create("gate-reviews", said(plan, Map.of("plannedOn", "2026-12-01")));
        String sooner = Gates.decided(plan, "KILL");
        String list = "/api/v1/gate-reviews?launchPlanId=" + id(plan);
        admin().get(list + "&sort=-plannedOn&include=launchPlan")
                .then()
                .body("items.id", contains(id(later), id(sooner)))
                .body("items.launchPlan.id", hasItem(id(plan)));
        admin().get(list + "&result=KILL").then().body("items.id", contains(id(sooner)));
        admin().get(list + "&status=PLANNED").then().body("items.id", contains(id(later)));
        admin().get(list + "&plannedOnFrom=2026-11-01").then().body("items.id", contains(id(later)));
        admin().get(list + "&sort=name").then().body("items.id", containsInAnyOrder(id(later), id(sooner)));
    }
}
