package dev.slipway.story;

import static dev.slipway.story.Told.LAUNCH;
import static dev.slipway.story.Told.cny;
import static dev.slipway.story.Told.go;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;

/** How a launch is prepared: from the draft of its plan until nothing but the go-live is missing. */
record Preparation(Told launch) {

    void happens() {
        drafted();
        tried();
        prepared();
    }

    private void drafted() {
        launch.product = product();
        launch.plan = create(
                "launch-plans",
                Map.of(
                        "productId", id(launch.product),
                        "name", "玉钱包上市 Wallet launch",
                        "kind", "NEW_PRODUCT",
                        "objectives", List.of(Map.of("name", "激活用户 Activated users", "target", "1000", "unit", "人")),
                        "targetSegments", List.of("学生 Students"),
                        "goLivePlanned", LAUNCH.minusDays(14).toString(),
                        "launchPlanned", LAUNCH.toString(),
                        "tierFactors", Map.of("reach", 1, "novelty", 1, "revenueAtStake", 1, "risk", 1)));
        admin().get(launch.plan).then().body("status", equalTo("DRAFT")).body("tier", equalTo("TIER_3"));
        launch.readiness()
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
        launch.dashboard()
                .body("accuracyReason.code", equalTo("FORECAST_MISSING"))
                .body("tasks.total", equalTo(0));
    }

    private void tried() {
        String trial = launch.part(
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
        launch.readiness().body("reasons.code", hasItem("TRIAL_RUNNING")).body("reasons.recordId", hasItem(id(trial)));
        patch(
                        trial,
                        Map.of(
                                "results", List.of(Map.of("criterion", "留存 Retention", "met", true, "value", "0.7")),
                                "verdict", "PASSED",
                                "verdictReason", "留存七成 Seven in ten stayed"))
                .statusCode(200);
        go(trial, "COMPLETED");
        launch.readiness().body("reasons.code", not(hasItem("TRIAL_RUNNING")));
    }

    private void prepared() {
        admin().body(Map.of("launchPlanId", id(launch.plan)))
                .post("/api/v1/task-templates/0198f000-0023-7000-8000-000000000003/applications")
                .then()
                .statusCode(200);
        launch.readiness().body("reasons.code", hasItem("TASK_OPEN"));
        launch.dashboard().body("tasks.total", equalTo(8)).body("tasks.open", equalTo(8));
        List<String> tasks = admin().get("/api/v1/launch-tasks?launchPlanId=" + id(launch.plan))
                .path("items.id");
        tasks.forEach(task -> go("/api/v1/launch-tasks/" + task, "DONE"));
        launch.part(
                "price-plans", Map.of("name", "标准 Standard", "model", "USAGE", "listPrice", cny("10.00"), "unit", "笔"));
        launch.part(
                "sales-forecasts",
                Map.of(
                        "entries",
                        List.of(LAUNCH, LAUNCH.plusMonths(1), LAUNCH.plusMonths(2)).stream()
                                .map(day -> day.toString().substring(0, 7))
                                .distinct()
                                .map(month -> Map.of("month", month, "units", "3000", "revenue", cny("30000.00")))
                                .toList()));
        launch.part(
                "promotions",
                Map.of(
                        "name", "校园大使 Ambassadors",
                        "channel", "校园 Campus",
                        "startsOn", LAUNCH.toString(),
                        "endsOn", LAUNCH.plusDays(30).toString(),
                        "budget", cny("50000.00")));
        published();
        String guide = launch.part(
                "site-guides",
                Map.of(
                        "page",
                        "www.example.com/" + id(launch.plan),
                        "placement",
                        "横幅 Banner",
                        "targetUrl",
                        "https://www.example.com/wallet",
                        "copy",
                        Map.of("zh-CN", "立即开通", "en", "Open it now"),
                        "liveFrom",
                        LAUNCH.toString()));
        go(guide, "IN_REVIEW", "APPROVED");
        String process = launch.part(
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
        launch.readiness().body("reasons.code", contains("GO_LIVE_MISSING"));
    }

    private void published() {
        String item = launch.part(
                "publicity-items",
                Map.of("name", "发布会 Press event", "channel", "媒体 Press", "format", "新闻稿 Press release"));
        String poster = launch.part(
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
        launch.readiness()
                .body("reasons.code", hasItem("MATERIAL_UNAPPROVED"))
                .body("reasons.recordId", hasItem(id(poster)));
        go(poster, "IN_REVIEW", "APPROVED");
    }

    private void trained() {
        String session = launch.part(
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
        launch.readiness().body("reasons.code", hasItem("TRAINING_COVERAGE_LOW"));
        for (String name : List.of("王芳", "李雷")) {
            admin().body(Map.of("name", name))
                    .post(session + "/attendances")
                    .then()
                    .statusCode(200);
        }
        launch.dashboard().body("training.percent", equalTo("100.00")).body("training.invited", equalTo(2));
    }
}
