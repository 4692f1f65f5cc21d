package dev.slipway.reviews;

import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.product;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Launches that tests review. */
public final class Launches {

    public static final Map<String, String> REVENUE =
            Map.of("name", "收入 Revenue", "measure", "净收入 Net", "target", "100.50", "unit", "CNY");
    public static final Map<String, String> USERS = Map.of("name", "用户 Users");

    private Launches() {}

    /** A plan with two objectives. */
    public static String planned() {
        return create(
                "launch-plans",
                Map.of(
                        "productId", id(product()),
                        "name", "上市 Launch",
                        "kind", "NEW_PRODUCT",
                        "objectives", List.of(REVENUE, USERS),
                        "goLiveActual", "2026-03-01",
                        "launchActual", "2026-03-10"));
    }

    /** The same, launched; its launch period is over. */
    public static String launched() {
        String plan = planned();
        for (String to : List.of("IN_REVIEW", "APPROVED", "READY", "LAUNCHED")) {
            move(plan, Map.of("to", to, "reason", "董事会决定 The board decided")).statusCode(200);
        }
        return plan;
    }

    /** What there is to say of it. */
    public static Map<String, Object> said(String plan, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "launchPlanId", id(plan),
                "heldOn", "2026-06-20",
                "participants", List.of("林晓雯 Lin Xiaowen"),
                "summary", "按期上市。\nOn time.",
                "results", List.of(result("收入 Revenue", "YES"), result("用户 Users", "PARTLY")),
                "worked", List.of("首页推荐 Front page"),
                "failed", List.of("物料迟到 Late material"),
                "lessons", List.of(Map.of("category", "FORECAST", "text", "按日预测 Forecast by day")),
                "actions", List.of(Map.of("what", "改模板 Mend the template", "owner", "王芳", "dueOn", "2026-07-01"))));
        body.putAll(more);
        return body;
    }

    public static Map<String, Object> result(String objective, String attained) {
        return Map.of("objective", objective, "attained", attained, "actual", "99.50", "note", "差一点 Close");
    }

    /** The final review of a launch. */
    public static String reviewed(String plan) {
        String review = create("launch-reviews", said(plan, Map.of()));
        move(review, Map.of("to", "FINAL")).statusCode(200);
        return review;
    }

    /** A forecast of two months, and what was sold: of the second month only some days. */
    public static String sold(String plan) {
        String forecast = create(
                "sales-forecasts",
                Map.of(
                        "launchPlanId",
                        id(plan),
                        "entries",
                        List.of(
                                expected("2026-03", "100", "1000.00"),
                                expected("2026-04", "310", "3100.00"),
                                expected("2026-05", "400", "4000.00"))));
        create("sales-actuals", actual(plan, "2026-03-10", "2026-03-31", "90", "880.00"));
        create("sales-actuals", actual(plan, "2026-04-01", "2026-04-07", "84.5", "845.00"));
        return forecast;
    }

    private static Map<String, Object> expected(String month, String units, String revenue) {
        return Map.of("month", month, "units", units, "revenue", money(revenue));
    }

    private static Map<String, Object> actual(String plan, String from, String to, String units, String revenue) {
        Map<String, Object> whole = Map.of("units", units, "revenue", money(revenue));
        Map<String, Object> body = new HashMap<>(whole);
        body.put("launchPlanId", id(plan));
        body.put("startsOn", from);
        body.put("endsOn", to);
        body.put(
                "customerStructure",
                Map.of("newCustomers", whole, "existingCustomers", Map.of("units", "0", "revenue", money("0.00"))));
        Map<String, Object> part = new HashMap<>(whole);
        part.put("name", "学生 Students");
        body.put("bySegment", List.of(part));
        return body;
    }

    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }
}
