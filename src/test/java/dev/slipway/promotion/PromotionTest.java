package dev.slipway.promotion;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Launches.against;
import static dev.slipway.testing.Launches.part;
import static dev.slipway.testing.Launches.plan;
import static dev.slipway.testing.Launches.waive;
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
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.SlipwayTest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promotions over HTTP. */
@SlipwayTest
class PromotionTest {

    private static final Map<String, String> TARGET =
            Map.of("measure", "激活用户 Activated users", "value", "12000", "unit", "人 people");
    private static final Map<String, String> RESULT = Map.of("value", "12345.50", "note", "口碑 Word of mouth 📣");

    private static Map<String, Object> said(String plan, Map<String, ?> more) {
        return part("promotions", plan, more);
    }

    private static String promotion(String plan) {
        return create("promotions", said(plan, Map.of()));
    }

    private static String running(String plan) {
        String promotion = create("promotions", said(plan, Map.of("target", TARGET)));
        move(promotion, Map.of("to", "RUNNING")).statusCode(200);
        return promotion;
    }

    private static Map<String, String> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }

    private static void refused(Map<String, ?> more, String pointer, String code) {
        post("promotions", said(plan(), more))
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @Test
    void everythingSaidIsReadAgain() {
        String plan = plan();
        Map<String, Object> all = said(
                plan,
                Map.of(
                        "segment",
                        "大学生 الطلاب 🎓",
                        "plan",
                        "十二所高校 Twelve universities",
                        "budget",
                        money("90000.00", "CNY"),
                        "spent",
                        money("0.00", "CNY"),
                        "ownerId",
                        id(person()),
                        "target",
                        TARGET,
                        "result",
                        RESULT));
        admin().get(create("promotions", all))
                .then()
                .body("segment", equalTo("大学生 الطلاب 🎓"))
                .body("budget.amount", equalTo("90000.00"))
                .body("spent.amount", equalTo("0.00"))
                .body("target.value", equalTo("12000"))
                .body("result.value", equalTo("12345.50"))
                .body("status", equalTo("PLANNED"))
                .body("productId", equalTo(admin().get(plan).path("productId")));
    }

    @Test
    void aPromotionHasAChannelAndDaysInOrder() {
        Map<String, Object> without = new HashMap<>();
        for (String field : List.of("name", "channel", "startsOn", "endsOn")) without.put(field, null);
        post("promotions", said(plan(), without))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/name", "/channel", "/startsOn", "/endsOn"));
        refused(Map.of("channel", " \u3000"), "/channel", "NOT_BLANK");
        refused(Map.of("endsOn", "2026-11-09"), "/endsOn", "BEFORE");
        create("promotions", said(plan(), Map.of("endsOn", "2026-11-10")));
    }

    @Test
    void moneyIsNotNegativeAndInOneCurrency() {
        refused(Map.of("budget", money("-0.01", "CNY")), "/budget/amount", "MONEY_NEGATIVE");
        refused(Map.of("spent", money("-1", "CNY")), "/spent/amount", "MONEY_NEGATIVE");
        refused(Map.of("budget", money("1", "CNY"), "spent", money("1", "USD")), "/spent/currency", "CURRENCY_DIFFERS");
        refused(Map.of("budget", money("1.005", "CNY")), "/budget/amount", "TOO_MANY_DECIMALS");
        create("promotions", said(plan(), Map.of("spent", money("12", "JPY"))));
    }

    @Test
    void aResultIsOneOfATarget() {
        refused(Map.of("result", RESULT), "/target", "TARGET_NEEDED");
        refused(Map.of("target", Map.of("measure", "销量 Sales", "unit", "件 units")), "/target/value", "NOT_NULL");
    }

    @Test
    void aPromotionIsCompletedByAResultThatStaysOrByAReason() {
        String promotion = running(plan());
        move(promotion, Map.of("to", "COMPLETED")).statusCode(422).body("errors.code", contains("REASON_NEEDED"));
        patch(promotion, Map.of("result", RESULT)).statusCode(200);
        move(promotion, Map.of("to", "COMPLETED")).statusCode(200);
        patch(promotion, Collections.singletonMap("result", null))
                .statusCode(409)
                .body("errors.pointer", contains("/result"))
                .body("errors.code", contains("PROMOTION_RESULT_KEPT"));
        patch(promotion, Map.of("result", Map.of("value", "12400"))).statusCode(200);
        String unknown = running(plan());
        move(unknown, Map.of("to", "COMPLETED", "reason", "未统计 Nobody counted")).statusCode(200);
    }

    @Test
    void aPromotionIsCancelledWithAReason() {
        String promotion = promotion(plan());
        move(promotion, Map.of("to", "COMPLETED", "reason", "x"))
                .statusCode(409)
                .body("errors.code", contains("NO_SUCH_STEP"));
        move(promotion, Map.of("to", "CANCELLED")).statusCode(422).body("errors.code", contains("REASON_NEEDED"));
        move(promotion, Map.of("to", "CANCELLED", "reason", "预算削减 Budget cut")).statusCode(200);
    }

    @Test
    void aPromotionStaysWithItsPlanAndRestsWhenThatHasEnded() {
        String plan = plan();
        String promotion = promotion(plan);
        patch(promotion, Map.of("launchPlanId", id(plan())))
                .statusCode(409)
                .body("errors.code", contains("PART_LAUNCH_PLAN_ID_FIXED"));
        move(plan, Map.of("to", "CANCELLED", "reason", "市场变化 The market moved")).statusCode(200);
        patch(promotion, Map.of("channel", "x"))
                .statusCode(409)
                .body("errors.code", contains("PART_LAUNCH_PLAN_ID_ENDED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"promotions", "site-guides"})
    void thePartsOfAConfidentialPlanAreHiddenWithIt(String resource) {
        String plan = plan();
        String record = create(resource, part(resource, plan, Map.of()));
        String viewer = Account.of("VIEWER").token();
        as(viewer).get(record).then().statusCode(200);
        patch(plan, Map.of("confidential", true)).statusCode(200);
        as(viewer).get(record).then().statusCode(404);
        as(viewer).get(record + "/history").then().statusCode(404);
        as(viewer)
                .get("/api/v1/" + resource + "?launchPlanId=" + id(plan))
                .then()
                .body("items", empty());
    }

    @Test
    void promotionsAreFilteredSortedAndIncludePlanAndOwner() {
        String plan = plan();
        String owner = person();
        String later = create(
                "promotions",
                said(plan, Map.of("startsOn", "2026-12-01", "segment", "学生", "ownerId", id(owner), "channel", "Web")));
        String sooner = running(plan);
        String list = "/api/v1/promotions?launchPlanId=" + id(plan);
        admin().get(list + "&sort=-startsOn&include=launchPlan,owner")
                .then()
                .body("items.id", contains(id(later), id(sooner)))
                .body("items.launchPlan.id", hasItem(id(plan)))
                .body("items[0].owner.id", equalTo(id(owner)));
        for (String filter : List.of(
                "segment=学生", "channel=Web", "ownerId=" + id(owner), "startsOnFrom=2026-12-01", "status=PLANNED")) {
            admin().get(list + "&" + filter).then().body("items.id", contains(id(later)));
        }
        admin().get(list + "&endsOnTo=2026-12-30").then().body("items", empty());
        admin().get(list + "&q=web").then().body("items.id", contains(id(later)));
    }

    @Test
    void aLaunchWithoutAPromotionIsNotReadyUnlessThatIsWaived() {
        String plan = plan();
        List<String> missing = List.of("PROMOTION_MISSING");
        assertEquals(missing, against(plan, "promotions"));
        String promotion = promotion(plan);
        assertEquals(List.of(), against(plan, "promotions"));
        delete(promotion).statusCode(204);
        assertEquals(missing, against(plan, "promotions"));
        move(promotion(plan), Map.of("to", "CANCELLED", "reason", "预算削减 Budget cut"))
                .statusCode(200);
        assertEquals(missing, against(plan, "promotions"));
        waive(plan, "PROMOTION");
        assertEquals(List.of(), against(plan, "promotions"));
    }

    @Test
    void faultsAreSaidInChineseToo() {
        admin().header("Accept-Language", "zh")
                .body(said(plan(), Map.of("result", RESULT)))
                .post("/api/v1/promotions")
                .then()
                .statusCode(422)
                .body("errors.detail", contains("请先填写推广目标 target：结果须对应目标"));
    }
}
