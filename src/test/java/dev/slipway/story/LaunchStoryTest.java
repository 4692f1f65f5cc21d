package dev.slipway.story;

import static dev.slipway.story.Told.LAUNCH;
import static dev.slipway.story.Told.TODAY;
import static dev.slipway.story.Told.cny;
import static dev.slipway.story.Told.go;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import dev.slipway.testing.Account;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One launch as a product manager goes through it, from the draft of its plan to the closing report. */
@SlipwayTest
class LaunchStoryTest {

    private final Told launch = new Told();

    @Test
    void aLaunchGoesFromDraftToClosingReport() {
        new Preparation(launch).happens();
        approved();
        launched();
        steered();
        closed();
        begunAnew();
    }

    private void approved() {
        Account keeper = Account.of("APPROVER");
        String gate = launch.part(
                "gate-reviews",
                Map.of(
                        "name", "上市决策 Launch gate",
                        "plannedOn", LAUNCH.minusDays(3).toString(),
                        "criteria", List.of(Map.of("name", "法务 Legal", "kind", "MUST_MEET")),
                        "answers", List.of(Map.of("criterion", "法务 Legal", "met", true)),
                        "gatekeepers", List.of(Map.of("personId", keeper.person(), "role", "财务 Finance"))));
        launch.readiness().body("reasons.code", hasItem("GATE_UNDECIDED"));
        go(gate, "OPEN");
        as(keeper.token())
                .body(Map.of("decision", "GO", "reason", "准备就绪 Everything is ready"))
                .post(gate + "/decisions")
                .then()
                .statusCode(200)
                .body("result", equalTo("GO"));
        go(launch.plan, "IN_REVIEW", "APPROVED");
        // the technical go-live launches nothing
        patch(launch.plan, Map.of("goLiveActual", LAUNCH.minusDays(12).toString()))
                .statusCode(200)
                .body("status", equalTo("APPROVED"));
        launch.readiness().body("ready", is(true)).body("reasons", empty());
        go(launch.plan, "READY");
        admin().get(gate).then().body("evidence.launchPlan.status", equalTo("DRAFT"));
    }

    private void launched() {
        move(launch.plan, Map.of("to", "LAUNCHED")).statusCode(409).body("errors.code", hasItem("LAUNCH_DATE_MISSING"));
        patch(launch.plan, Map.of("launchActual", LAUNCH.toString())).statusCode(200);
        go(launch.plan, "LAUNCHED");
        admin().get(launch.plan)
                .then()
                .body("daysFromGoLiveToLaunch", equalTo(12))
                .body("overridden", empty());
        launch.dashboard().body("period.day", equalTo(22)).body("period.firstDay", equalTo(LAUNCH.toString()));
    }

    private void steered() {
        for (LocalDate day = LAUNCH; day.isBefore(TODAY); day = day.plusDays(1)) {
            launch.part(
                    "sales-actuals",
                    Map.of(
                            "startsOn", day.toString(),
                            "endsOn", day.toString(),
                            "units", "50",
                            "revenue", cny("500.00"),
                            "customerStructure",
                                    Map.of(
                                            "newCustomers", Map.of("units", "40", "revenue", cny("400.00")),
                                            "existingCustomers", Map.of("units", "10", "revenue", cny("100.00")))));
        }
        String complaint = create(
                "feedback",
                Map.of(
                        "productId", id(launch.product),
                        "launchPlanId", id(launch.plan),
                        "source", "HOTLINE",
                        "receivedOn", LAUNCH.plusDays(2).toString(),
                        "text", "开通太麻烦 It takes too long to open",
                        "sentiment", "NEGATIVE",
                        "severity", "MAJOR"));
        go(complaint, "TRIAGED");
        String adjustment = launch.part(
                "launch-adjustments",
                Map.of(
                        "name", "简化开通 Simpler opening",
                        "kind", "PROCESS",
                        "trigger", "开通太麻烦 It takes too long",
                        "feedbackId", id(complaint),
                        "change", "三步改为一步 One step instead of three",
                        "effectExpected", "激活率提高 More are active",
                        "decidedOn", LAUNCH.plusDays(5).toString(),
                        "effectiveFrom", LAUNCH.plusDays(7).toString()));
        go(adjustment, "APPROVED", "IN_EFFECT");
        launch.dashboard()
                .body("sales.total.units", contains("1050"))
                .body("sales.byCustomer.revenuePercent", contains("80.00", "20.00"))
                .body("feedback.bySentiment", equalTo(Map.of("NEGATIVE", 1)))
                .body("adjustments.byStatus", equalTo(Map.of("IN_EFFECT", 1)))
                .body("accuracy.units.actual", equalTo("1050"))
                .body("alerts.measure", hasItem("UNITS"));
        admin().get(launch.plan + "/dashboard?format=svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("玉钱包上市 Wallet launch"));
        admin().get("/api/v1/launch-alerts?productId=" + id(launch.product))
                .then()
                .body("items.launchPlanId", hasItem(id(launch.plan)));
    }

    private void closed() {
        move(launch.plan, Map.of("to", "CLOSED", "reason", "提前结案 Closed early"))
                .statusCode(409)
                .body("errors.code", hasItem("LAUNCH_REVIEW_MISSING"));
        String review = launch.part(
                "launch-reviews",
                Map.of(
                        "heldOn", TODAY.toString(),
                        "summary", "用户激活达标 The users are there",
                        "results",
                                List.of(Map.of(
                                        "objective", "激活用户 Activated users", "actual", "1050", "attained", "YES")),
                        "worked", List.of("校园大使 Ambassadors"),
                        "lessons", List.of(Map.of("category", "SERVICE", "text", "开通流程先试 Try the opening first"))));
        go(review, "FINAL");
        move(launch.plan, Map.of("to", "CLOSED")).statusCode(422);
        move(launch.plan, Map.of("to", "CLOSED", "reason", "提前结案 Closed early")).statusCode(200);
        patch(launch.plan, Map.of("note", "迟到的备注 Too late")).statusCode(409);
        admin().get(launch.plan + "/closing-report?format=md&language=en")
                .then()
                .statusCode(200)
                .body(containsString("Try the opening first"));
        List<String> reasons = admin().get(launch.plan + "/history").path("items.reason");
        admin().get(launch.plan + "/history")
                .then()
                .body("items.event", hasItem("TRANSITIONED"))
                .body(
                        "items.changes.flatten().findAll { it.field == 'status' }.newValue",
                        contains("CLOSED", "LAUNCHED", "READY", "APPROVED", "IN_REVIEW"))
                .body("items[0].reason", equalTo("提前结案 Closed early"));
        if (reasons.isEmpty()) throw new AssertionError("no reasons");
    }

    private void begunAnew() {
        admin().body(Map.of(
                        "name",
                        "玉钱包二期 Wallet 2",
                        "launchPlanned",
                        LAUNCH.plusYears(1).toString()))
                .post(launch.plan + "/clones")
                .then()
                .statusCode(200)
                .body("launchPlan.status", equalTo("DRAFT"))
                .body("launchPlan.lessons.text", contains("开通流程先试 Try the opening first"))
                .body("parts.'launch-tasks'", equalTo(8))
                .body("parts.'gate-reviews'", equalTo(1))
                .body("parts.'sales-actuals'", is((Object) null))
                .body("shiftedDays", notNullValue());
        Records.delete(launch.plan).statusCode(409);
    }
}
