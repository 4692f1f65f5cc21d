package dev.slipway.dashboard;

import static dev.slipway.dashboard.Launches.forecast;
import static dev.slipway.dashboard.Launches.launched;
import static dev.slipway.dashboard.Launches.part;
import static dev.slipway.dashboard.Launches.sell;
import static dev.slipway.dashboard.Launches.share;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Tokens.secret;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The dashboard of a launch over HTTP. */
@SlipwayTest
class DashboardTest {

    private static ValidatableResponse dashboard(String plan) {
        return admin().get(plan + "/dashboard").then().statusCode(200);
    }

    @Test
    void aNewPlanHasNothingYetAndSaysWhy() {
        String plan =
                create("launch-plans", Map.of("productId", id(product()), "name", "新 New", "kind", "MINOR_RELEASE"));
        dashboard(plan)
                .body("status", equalTo("DRAFT"))
                .body("period.reason.code", equalTo("LAUNCH_UNDATED"))
                .body("accuracy", nullValue())
                .body("accuracyReason.code", equalTo("FORECAST_MISSING"))
                .body("sales.total", empty())
                .body("feedback.total", equalTo(0))
                .body("training.percent", nullValue())
                .body("training.reason.code", equalTo("NOBODY_INVITED"))
                .body("training.targetPercent", equalTo(80))
                .body("tasks.total", equalTo(0))
                .body("adjustments.byKind", anEmptyMap())
                .body("alerts", empty());
    }

    @Test
    void todayIsADayOfTheLaunchPeriod() {
        LocalDate first = LocalDate.now(ZoneOffset.UTC).minusDays(22);
        dashboard(launched(first.toString()))
                .body("period.firstDay", equalTo(first.toString()))
                .body("period.day", equalTo(23))
                .body("period.lastDay", equalTo(first.plusMonths(3).minusDays(1).toString()));
    }

    @Test
    void theLatestForecastIsComparedWithWhatWasSold() {
        String plan = launched("2026-03-01");
        forecast(plan, "2026-03", 50);
        forecast(plan, "2026-03", 100);
        sell(plan, "2026-03-01", "2026-03-31", 130, Map.of());
        dashboard(plan)
                .body("accuracy.number", equalTo(2))
                .body("accuracy.units.wapePercent", equalTo("23.08"))
                .body("alerts.measure", contains("UNITS", "REVENUE", "UNITS", "REVENUE"))
                .body("alerts.month", contains(null, null, "2026-03", "2026-03"))
                .body("alerts[0].actual", equalTo("130"))
                .body("alerts[0].forecast", equalTo("100"))
                .body("alerts[0].biasPercent", equalTo("-23.08"));
        admin().get(plan + "/dashboard?threshold=24").then().body("alerts", empty());
    }

    @Test
    void customersSegmentsAndChannelsAreAddedUpOverAllActuals() {
        String plan = launched("2026-03-01");
        Map<String, Object> broken = Map.of(
                "customers", 12,
                "customerStructure", Map.of("newCustomers", share(60, 9), "existingCustomers", share(40, 3)),
                "bySegment", List.of(part("学生 Students", 70), part("家庭 Families", 30)),
                "byChannel", List.of(part("商店 Stores", 100)));
        sell(plan, "2026-03-01", "2026-03-07", 100, broken);
        sell(plan, "2026-03-08", "2026-03-14", 100, broken);
        sell(plan, "2026-03-15", "2026-03-21", 50, Map.of());
        dashboard(plan)
                .body("sales.total.units", contains("250"))
                .body("sales.total.revenue.amount", contains("2500.00"))
                // one of the three does not count its customers
                .body("sales.total.customers", contains(nullValue()))
                .body("sales.byCustomer.name", contains("NEW", "EXISTING"))
                .body("sales.byCustomer.customers", contains(18, 6))
                .body("sales.byCustomer.revenuePercent", contains("48.00", "32.00"))
                .body("sales.bySegment.name", contains("学生 Students", "家庭 Families"))
                .body("sales.bySegment.units", contains("140", "60"))
                .body("sales.byChannel.revenuePercent", contains("80.00"))
                .body("sales.formula.name", equalTo("revenue-share"));
    }

    @Test
    void whatWasSoldInTwoCurrenciesIsNeverAddedUp() {
        String plan = launched("2026-03-01");
        sell(plan, "2026-03-01", "2026-03-07", 100, Map.of());
        sell(plan, "2026-03-08", "2026-03-14", 5, Map.of("revenue", Map.of("amount", "8.00", "currency", "EUR")));
        dashboard(plan)
                .body("sales.total.name", contains("CNY", "EUR"))
                .body("sales.total.units", contains("100", "5"))
                .body("sales.total.revenuePercent", contains("100.00", "100.00"));
    }

    @Test
    void tasksAreCountedByWhatIsLeftToDo() {
        String plan = launched("2026-03-01");
        String done = task(plan, Map.of("due", "2026-02-01"));
        move(done, Map.of("to", "DONE")).statusCode(200);
        task(plan, Map.of("due", "2026-02-01", "blocking", true));
        task(plan, Map.of("due", "9999-01-01"));
        dashboard(plan)
                .body("tasks.total", equalTo(3))
                .body("tasks.open", equalTo(2))
                .body("tasks.overdue", equalTo(1))
                .body("tasks.blocking", equalTo(1));
    }

    private static String task(String plan, Map<String, ?> more) {
        Map<String, Object> body = new java.util.HashMap<>(more);
        body.putAll(Map.of("launchPlanId", id(plan), "section", "定价", "title", "任务 Task"));
        return create("launch-tasks", body);
    }

    @Test
    void feedbackIsCountedBySentimentAndSeverity() {
        String product = product();
        String plan = launched(product, "2026-03-01");
        feedback(product, plan, Map.of("sentiment", "NEGATIVE", "severity", "MAJOR"));
        feedback(product, plan, Map.of("sentiment", "NEGATIVE"));
        feedback(product, plan, Map.of());
        dashboard(plan)
                .body("feedback.total", equalTo(3))
                .body("feedback.bySentiment", equalTo(Map.of("NEGATIVE", 2, "UNJUDGED", 1)))
                .body("feedback.bySeverity", equalTo(Map.of("MAJOR", 1, "UNJUDGED", 2)));
    }

    private static void feedback(String product, String plan, Map<String, ?> more) {
        Map<String, Object> body = new java.util.HashMap<>(more);
        body.putAll(Map.of(
                "productId",
                id(product),
                "launchPlanId",
                id(plan),
                "source",
                "HOTLINE",
                "receivedOn",
                "2026-03-10",
                "text",
                "太慢 Too slow " + UUID.randomUUID()));
        create("feedback", body);
    }

    @Test
    void adjustmentsAreCountedByKindAndStatus() {
        String plan = launched("2026-03-01");
        for (String kind : List.of("STRATEGY", "PROCESS", "PROCESS")) {
            create(
                    "launch-adjustments",
                    Map.of(
                            "launchPlanId", id(plan),
                            "name", "调整 Adjustment",
                            "kind", kind,
                            "trigger", "太少 Too few",
                            "change", "更多 More",
                            "effectExpected", "更好 Better"));
        }
        dashboard(plan)
                .body("adjustments.total", equalTo(3))
                .body("adjustments.byKind", equalTo(Map.of("STRATEGY", 1, "PROCESS", 2)))
                .body("adjustments.byStatus", equalTo(Map.of("PROPOSED", 3)));
    }

    @Test
    void itCostsAsManyStatementsForALargePlanAsForAnEmptyOne() {
        String small = launched("2026-03-01");
        String large = launched("2026-03-01");
        forecast(small, "2026-03", 1);
        forecast(large, "2026-03", 100);
        for (int day = 1; day <= 20; day++) {
            String date = "2026-03-%02d".formatted(day);
            sell(large, date, date, 7, Map.of());
            task(large, Map.of("due", date));
        }
        List<String> few = Statements.during(() -> dashboard(small));
        assertEquals(few.size(), Statements.during(() -> dashboard(large)).size());
        assertEquals(5, few.size());
    }

    @Test
    void alertsNameTheLaunchesThatSellFarFromTheirForecast() {
        String product = product();
        String far = launched(product, "2026-03-01");
        forecast(far, "2026-03", 100);
        sell(far, "2026-03-01", "2026-03-31", 50, Map.of());
        String near = launched(product, "2026-03-01");
        forecast(near, "2026-03", 100);
        sell(near, "2026-03-01", "2026-03-31", 95, Map.of());
        String alerts = "/api/v1/launch-alerts?productId=" + id(product);
        admin().get(alerts)
                .then()
                .statusCode(200)
                .body("items.launchPlanId", is(java.util.Collections.nCopies(4, id(far))))
                .body("items.wapePercent", hasItem("100.00"))
                .body("thresholdPercent", equalTo(20));
        admin().get(alerts + "&threshold=100").then().body("items", empty());
        admin().get(alerts + "&threshold=5").then().body("items.launchPlanId", hasItem(id(near)));
        admin().get(alerts + "&threshold=-1").then().statusCode(400).body("errors.code", contains("RANGE"));
    }

    @Test
    void whoMayNotKnowOfThePlanSeesNoneOfIt() {
        String product = product();
        String plan = launched(product, "2026-03-01");
        forecast(plan, "2026-03", 100);
        sell(plan, "2026-03-01", "2026-03-31", 50, Map.of());
        patch(plan, Map.of("confidential", true)).statusCode(200);
        String viewer = secret(List.of("VIEWER"), Map.of());
        as(viewer).get(plan + "/dashboard").then().statusCode(404);
        as(viewer)
                .get("/api/v1/launch-alerts?productId=" + id(product))
                .then()
                .statusCode(200)
                .body("items", empty());
        admin().get("/api/v1/launch-plans/" + UUID.randomUUID() + "/dashboard")
                .then()
                .statusCode(404);
    }
}
