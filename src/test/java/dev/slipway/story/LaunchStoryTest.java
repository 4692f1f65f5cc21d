package dev.slipway.story;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.slipway.testing.Account;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One launch as a product manager goes through it, from the draft of its plan to the closing report. */
@SlipwayTest
class LaunchStoryTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    /** Three weeks ago, with the days before it in which it was prepared. */
    private static final LocalDate LAUNCH = TODAY.minusDays(21);

    private String product;
    private String plan;

    private String part(String resource, Map<String, ?> said) {
        Map<String, Object> body = new HashMap<>(said);
        body.put("launchPlanId", id(plan));
        return create(resource, body);
    }

    private static void go(String record, String... states) {
        for (String to : states) move(record, Map.of("to", to)).statusCode(200);
    }

    private ValidatableResponse readiness() {
        return admin().get(plan + "/readiness").then().statusCode(200);
    }

    private ValidatableResponse dashboard() {
        return admin().get(plan + "/dashboard").then().statusCode(200);
    }

    private static Map<String, String> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    @Test
    void aLaunchGoesFromDraftToClosingReport() {
        drafted();
        tried();
        prepared();
        approved();
        launched();
        steered();
        closed();
        begunAnew();
    }

    private void drafted() {
        product = product();
        plan = create(
                "launch-plans",
                Map.of(
                        "productId", id(product),
                        "name", "玉钱包上市 Wallet launch",
                        "kind", "NEW_PRODUCT",
                        "objectives", List.of(Map.of("name", "激活用户 Activated users", "target", "1000", "unit", "人")),
                        "targetSegments", List.of("学生 Students"),
                        "goLivePlanned", LAUNCH.minusDays(14).toString(),
                        "launchPlanned", LAUNCH.toString(),
                        "tierFactors", Map.of("reach", 1, "novelty", 1, "revenueAtStake", 1, "risk", 1)));
        admin().get(plan).then().body("status", equalTo("DRAFT")).body("tier", equalTo("TIER_3"));
        readiness()
                .body("ready", is(false))
                .body(
                        "reasons.code",
                        containsInAnyOrder(
                                "GO_LIVE_MISSING",
                                "PRICE_PLAN_MISSING",
                                "SALES_FORECAST_MISSING",
                                "PROMOTION_MISSING",
                                "PUBLICITY_MISSING",
                                "SITE_GUIDE_MISSING",
                                "SERVICE_PROCESS_MISSING",
                                "ENABLEMENT_MISSING"));
        dashboard().body("accuracyReason.code", equalTo("FORECAST_MISSING")).body("tasks.total", equalTo(0));
    }

    private void tried() {
        String trial = part(
                "trials",
                Map.of(
                        "name",
                        "校园试用 Campus trial",
                        "kind",
                        "TRIAL_USE",
                        "seats",
                        200,
                        "startsOn",
                        LAUNCH.minusDays(60).toString(),
                        "endsOn",
                        LAUNCH.minusDays(30).toString(),
                        "criteria",
                        List.of(Map.of("name", "留存 Retention", "target", "0.6"))));
        go(trial, "RUNNING");
        readiness().body("reasons.code", hasItem("TRIAL_RUNNING")).body("reasons.recordId", hasItem(id(trial)));
        patch(
                        trial,
                        Map.of(
                                "results", List.of(Map.of("criterion", "留存 Retention", "met", true, "value", "0.7")),
                                "verdict", "PASSED",
                                "verdictReason", "留存七成 Seven in ten stayed"))
                .statusCode(200);
        go(trial, "COMPLETED");
        readiness().body("reasons.code", not(hasItem("TRIAL_RUNNING")));
    }

    private void prepared() {
        admin().body(Map.of("launchPlanId", id(plan)))
                .post("/api/v1/task-templates/0198f000-0023-7000-8000-000000000003/applications")
                .then()
                .statusCode(200);
        readiness().body("reasons.code", hasItem("TASK_OPEN"));
        dashboard().body("tasks.total", equalTo(8)).body("tasks.open", equalTo(8));
        List<String> tasks =
                admin().get("/api/v1/launch-tasks?launchPlanId=" + id(plan)).path("items.id");
        tasks.forEach(task -> go("/api/v1/launch-tasks/" + task, "DONE"));
        part("price-plans", Map.of("name", "标准 Standard", "model", "USAGE", "listPrice", cny("10.00"), "unit", "笔"));
        part(
                "sales-forecasts",
                Map.of(
                        "entries",
                        List.of(LAUNCH, LAUNCH.plusMonths(1), LAUNCH.plusMonths(2)).stream()
                                .map(day -> day.toString().substring(0, 7))
                                .distinct()
                                .map(month -> Map.of("month", month, "units", "3000", "revenue", cny("30000.00")))
                                .toList()));
        part(
                "promotions",
                Map.of(
                        "name", "校园大使 Ambassadors",
                        "channel", "校园 Campus",
                        "startsOn", LAUNCH.toString(),
                        "endsOn", LAUNCH.plusDays(30).toString(),
                        "budget", cny("50000.00")));
        published();
        String guide = part(
                "site-guides",
                Map.of(
                        "page",
                        "www.example.com/" + id(plan),
                        "placement",
                        "横幅 Banner",
                        "targetUrl",
                        "https://www.example.com/wallet",
                        "copy",
                        Map.of("zh-CN", "立即开通", "en", "Open it now"),
                        "liveFrom",
                        LAUNCH.toString()));
        go(guide, "IN_REVIEW", "APPROVED");
        String process = part(
                "service-processes",
                Map.of(
                        "name",
                        "客户服务 Service",
                        "steps",
                        List.of(Map.of(
                                "name", "受理 Accept",
                                "function", "CUSTOMER_SERVICE",
                                "timeLimitMinutes", 30))));
        go(process, "IN_REVIEW", "APPROVED");
        trained();
        readiness().body("reasons.code", contains("GO_LIVE_MISSING"));
    }

    private void published() {
        String item = part(
                "publicity-items",
                Map.of("name", "发布会 Press event", "channel", "媒体 Press", "format", "新闻稿 Press release"));
        String poster = part(
                "materials",
                Map.of(
                        "publicityItemId",
                        id(item),
                        "title",
                        "新闻稿 Release",
                        "language",
                        "zh-CN",
                        "kind",
                        "LINK",
                        "url",
                        "https://media.example.com/release"));
        readiness().body("reasons.code", hasItem("MATERIAL_UNAPPROVED")).body("reasons.recordId", hasItem(id(poster)));
        go(poster, "IN_REVIEW", "APPROVED");
    }

    private void trained() {
        String session = part(
                "enablement-sessions",
                Map.of(
                        "title", "销售培训 Sales training",
                        "kind", "TRAINING",
                        "audience", List.of("SALES"),
                        "startsOn", LAUNCH.minusDays(10).toString(),
                        "startTime", "09:00",
                        "timeZone", "Asia/Shanghai",
                        "participants",
                                List.of(
                                        Map.of("name", "王芳", "function", "SALES"),
                                        Map.of("name", "李雷", "function", "SALES"))));
        readiness().body("reasons.code", hasItem("TRAINING_COVERAGE_LOW"));
        for (String name : List.of("王芳", "李雷")) {
            admin().body(Map.of("name", name))
                    .post(session + "/attendances")
                    .then()
                    .statusCode(200);
        }
        dashboard().body("training.percent", equalTo("100.00")).body("training.invited", equalTo(2));
    }

    private void approved() {
        Account keeper = Account.of("APPROVER");
        String gate = part(
                "gate-reviews",
                Map.of(
                        "name", "上市决策 Launch gate",
                        "plannedOn", LAUNCH.minusDays(3).toString(),
                        "criteria", List.of(Map.of("name", "法务 Legal", "kind", "MUST_MEET")),
                        "answers", List.of(Map.of("criterion", "法务 Legal", "met", true)),
                        "gatekeepers", List.of(Map.of("personId", keeper.person(), "role", "财务 Finance"))));
        readiness().body("reasons.code", hasItem("GATE_UNDECIDED"));
        go(gate, "OPEN");
        as(keeper.token())
                .body(Map.of("decision", "GO", "reason", "准备就绪 Everything is ready"))
                .post(gate + "/decisions")
                .then()
                .statusCode(200)
                .body("result", equalTo("GO"));
        go(plan, "IN_REVIEW", "APPROVED");
        // the technical go-live launches nothing
        patch(plan, Map.of("goLiveActual", LAUNCH.minusDays(12).toString()))
                .statusCode(200)
                .body("status", equalTo("APPROVED"));
        readiness().body("ready", is(true)).body("reasons", empty());
        go(plan, "READY");
        admin().get(gate).then().body("evidence.launchPlan.status", equalTo("DRAFT"));
    }

    private void launched() {
        move(plan, Map.of("to", "LAUNCHED")).statusCode(409).body("errors.code", hasItem("LAUNCH_DATE_MISSING"));
        patch(plan, Map.of("launchActual", LAUNCH.toString())).statusCode(200);
        go(plan, "LAUNCHED");
        admin().get(plan).then().body("daysFromGoLiveToLaunch", equalTo(12)).body("overridden", empty());
        dashboard().body("period.day", equalTo(22)).body("period.firstDay", equalTo(LAUNCH.toString()));
    }

    private void steered() {
        for (LocalDate day = LAUNCH; day.isBefore(TODAY); day = day.plusDays(1)) {
            part(
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
                        "productId", id(product),
                        "launchPlanId", id(plan),
                        "source", "HOTLINE",
                        "receivedOn", LAUNCH.plusDays(2).toString(),
                        "text", "开通太麻烦 It takes too long to open",
                        "sentiment", "NEGATIVE",
                        "severity", "MAJOR"));
        go(complaint, "TRIAGED");
        String adjustment = part(
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
        dashboard()
                .body("sales.total.units", contains("1050"))
                .body("sales.byCustomer.revenuePercent", contains("80.00", "20.00"))
                .body("feedback.bySentiment", equalTo(Map.of("NEGATIVE", 1)))
                .body("adjustments.byStatus", equalTo(Map.of("IN_EFFECT", 1)))
                .body("accuracy.units.actual", equalTo("1050"))
                .body("alerts.measure", hasItem("UNITS"));
        admin().get(plan + "/dashboard?format=svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("玉钱包上市 Wallet launch"));
        admin().get("/api/v1/launch-alerts?productId=" + id(product))
                .then()
                .body("items.launchPlanId", hasItem(id(plan)));
    }

    private void closed() {
        move(plan, Map.of("to", "CLOSED", "reason", "提前结案 Closed early"))
                .statusCode(409)
                .body("errors.code", hasItem("LAUNCH_REVIEW_MISSING"));
        String review = part(
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
        move(plan, Map.of("to", "CLOSED")).statusCode(422);
        move(plan, Map.of("to", "CLOSED", "reason", "提前结案 Closed early")).statusCode(200);
        patch(plan, Map.of("note", "迟到的备注 Too late")).statusCode(409);
        admin().get(plan + "/closing-report?format=md&language=en")
                .then()
                .statusCode(200)
                .body(containsString("Try the opening first"));
        List<String> reasons = admin().get(plan + "/history").path("items.reason");
        admin().get(plan + "/history")
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
                .post(plan + "/clones")
                .then()
                .statusCode(200)
                .body("launchPlan.status", equalTo("DRAFT"))
                .body("launchPlan.lessons.text", contains("开通流程先试 Try the opening first"))
                .body("parts.'launch-tasks'", equalTo(8))
                .body("parts.'gate-reviews'", equalTo(1))
                .body("parts.'sales-actuals'", is((Object) null))
                .body("shiftedDays", notNullValue());
        Records.delete(plan).statusCode(409);
    }
}
