package dev.slipway.launch;

import static dev.slipway.launch.Clones.WISH;
import static dev.slipway.launch.Clones.cloned;
import static dev.slipway.launch.Clones.copyOf;
import static dev.slipway.launch.Clones.part;
import static dev.slipway.launch.Clones.parts;
import static dev.slipway.launch.Clones.plan;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Tokens.secret;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.testing.Launched;
import dev.slipway.testing.SlipwayTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Launches that begin with the plan of another one. */
@SlipwayTest
class LaunchCloneTest {

    @Test
    void itIsADraftWhosePlannedDatesMoveAsTheLaunchDoes() {
        String plan = plan(Map.of(
                "goLiveActual", "2026-10-22",
                "launchActual", "2026-11-03",
                "externalSource", "crm",
                "externalId", UUID.randomUUID().toString()));
        cloned(plan, WISH)
                .statusCode(200)
                .body("shiftedDays", equalTo(364))
                .body("launchPlan.name", equalTo("二期 Second"))
                .body("launchPlan.status", equalTo("DRAFT"))
                .body("launchPlan.launchPlanned", equalTo("2027-11-02"))
                .body("launchPlan.goLivePlanned", equalTo("2027-10-21"))
                .body("launchPlan.goLiveActual", nullValue())
                .body("launchPlan.launchActual", nullValue())
                .body("launchPlan.externalId", nullValue())
                .body("launchPlan.tags", contains("flagship"))
                .body("launchPlan.clonedFromId", equalTo(id(plan)))
                .body("launchPlan.lessons", empty());
    }

    @Test
    void allPartsComeAlongWithTheirDatesMovedAndTheirStatesAnew() {
        String plan = plan(Map.of("launchActual", "2026-11-03"));
        part(
                "trials",
                plan,
                Map.of(
                        "name", "试用 Trial",
                        "kind", "TRIAL_USE",
                        "seats", 20,
                        "startsOn", "2026-09-01",
                        "endsOn", "2026-09-30",
                        "criteria", List.of(Map.of("name", "留存 Retention")),
                        "results", List.of(Map.of("criterion", "留存 Retention", "met", true)),
                        "verdict", "PASSED",
                        "verdictReason", "达标 Met"));
        part("launch-tasks", plan, Map.of("section", "定价", "title", "T-30", "daysBeforeLaunch", 30));
        part("launch-tasks", plan, Map.of("section", "定价", "title", "固定 Fixed", "due", "2026-10-01"));
        part(
                "sales-forecasts",
                plan,
                Map.of(
                        "entries",
                        List.of(Map.of(
                                "month", "2026-11",
                                "units", "10",
                                "revenue", Map.of("amount", "100.00", "currency", "CNY")))));
        part(
                "sales-actuals",
                plan,
                Map.of(
                        "startsOn", "2026-11-03",
                        "endsOn", "2026-11-09",
                        "units", "9",
                        "revenue", Map.of("amount", "90.00", "currency", "CNY")));
        part(
                "promotions",
                plan,
                Map.of("name", "大使", "channel", "校园", "startsOn", "2026-11-10", "endsOn", "2026-12-31"));
        String copy = copyOf(plan);
        parts("trials", copy)
                .body("items.startsOn", contains("2027-08-31"))
                .body("items.status", contains("PLANNED"))
                .body("items.criteria[0].name", contains("留存 Retention"))
                .body("items.results[0]", empty())
                .body("items.verdict", contains(nullValue()));
        parts("launch-tasks", copy)
                .body("items.title", contains("T-30", "固定 Fixed"))
                .body("items.dueOn", contains("2027-10-03", "2027-09-30"));
        parts("sales-forecasts", copy)
                .body("items.entries[0].month", contains("2027-11"))
                .body("items.number", contains(1));
        parts("sales-actuals", copy).body("items", empty());
        parts("promotions", copy).body("items.startsOn", contains("2027-11-09"));
    }

    @Test
    void aPartThatRefersToAnotherPartRefersToItsCopy() {
        String plan = plan(Map.of());
        String item = create(
                "publicity-items",
                Map.of(
                        "launchPlanId", id(plan),
                        "name", "发布会 Event",
                        "channel", "媒体 Press",
                        "format", "新闻稿 Release"));
        part(
                "materials",
                plan,
                Map.of("publicityItemId", id(item), "title", "海报 Poster", "language", "zh-CN", "kind", "FILE"));
        String copy = copyOf(plan);
        String copied = parts("publicity-items", copy).extract().path("items[0].id");
        parts("materials", copy)
                .body("items.publicityItemId", contains(copied))
                .body("items.publicityItemId", not(hasItem(id(item))));
    }

    @Test
    void whatIsInTheTrashStaysThere() {
        String plan = plan(Map.of());
        part("launch-tasks", plan, Map.of("section", "a", "title", "kept", "daysBeforeLaunch", 1));
        String gone = create(
                "launch-tasks",
                Map.of("launchPlanId", id(plan), "section", "a", "title", "gone", "daysBeforeLaunch", 1));
        delete(gone).statusCode(204);
        parts("launch-tasks", copyOf(plan)).body("items.title", contains("kept"));

        String empty = plan(Map.of());
        delete(empty).statusCode(204);
        cloned(empty, WISH).statusCode(409).body("code", equalTo("IN_TRASH"));
    }

    @Test
    void lessonsOfTheReviewAreCarriedAlongAndFromCloneToClone() {
        String plan = Launched.plan(product());
        String review = create(
                "launch-reviews",
                Map.of(
                        "launchPlanId",
                        id(plan),
                        "summary",
                        "按计划 As planned",
                        "heldOn",
                        "2026-11-24",
                        "lessons",
                        List.of(Map.of("category", "PRICING", "text", "尽早定价 Price early"))));
        cloned(plan, WISH).body("launchPlan.lessons", empty());
        move(review, Map.of("to", "FINAL")).statusCode(200);
        String copy = copyOf(plan);
        admin().get(copy).then().body("lessons.text", contains("尽早定价 Price early"));
        cloned(copy, WISH)
                .body("launchPlan.lessons.category", contains("PRICING"))
                .body("launchPlan.lessons.launchPlanId", contains(id(plan)));
        parts("launch-reviews", copy).body("items", empty());
    }

    @Test
    void whatWasGivenUpIsNotBegunAgain() {
        String plan = plan(Map.of());
        Map<String, ?> promotion = Map.of(
                "launchPlanId",
                id(plan),
                "name",
                "大使",
                "channel",
                "校园",
                "startsOn",
                "2026-11-10",
                "endsOn",
                "2026-12-31");
        move(create("promotions", promotion), Map.of("to", "CANCELLED", "reason", "没有预算 No budget"))
                .statusCode(200);
        String item = create(
                "publicity-items", Map.of("launchPlanId", id(plan), "name", "发布会", "channel", "媒体", "format", "新闻稿"));
        part(
                "materials",
                plan,
                Map.of("publicityItemId", id(item), "title", "海报", "language", "zh-CN", "kind", "FILE"));
        move(item, Map.of("to", "CANCELLED", "reason", "没有预算 No budget")).statusCode(200);
        cloned(plan, WISH).statusCode(200).body("parts", equalTo(Map.of()));
    }

    @Test
    void ofTheRoundsOfAGateTheLastThatWasNotGivenUpIsBegunAnew() {
        String plan = plan(Map.of());
        for (String asked : List.of("一 First", "二 Second")) round(plan, "上市 Gate", asked);
        String cancelled = round(plan, "上市 GATE", "三 Third");
        move(cancelled, Map.of("to", "CANCELLED", "reason", "改期 Another day")).statusCode(200);
        round(plan, "定价 Price gate", "四 Fourth");
        parts("gate-reviews", copyOf(plan))
                .body("items.name", containsInAnyOrder("上市 Gate", "定价 Price gate"))
                .body("items.criteria.flatten().name", containsInAnyOrder("二 Second", "四 Fourth"))
                .body("items.status", everyItem(equalTo("PLANNED")));
    }

    private static String round(String plan, String gate, String asked) {
        return part(
                "gate-reviews",
                plan,
                Map.of(
                        "name",
                        gate,
                        "plannedOn",
                        "2026-10-26",
                        "criteria",
                        List.of(Map.of("name", asked, "kind", "MUST_MEET"))));
    }

    @Test
    void aTrialThatWasAbandonedIsNotBegunAgain() {
        String plan = plan(Map.of());
        for (String name : List.of("弃 Abandoned", "试 Kept")) {
            String trial = part(
                    "trials",
                    plan,
                    Map.of(
                            "name",
                            name,
                            "kind",
                            "TRIAL_USE",
                            "seats",
                            20,
                            "startsOn",
                            "2026-09-01",
                            "endsOn",
                            "2026-09-30"));
            if (name.startsWith("弃"))
                move(trial, Map.of("to", "ABANDONED", "reason", "无人报名 Nobody came"))
                        .statusCode(200);
        }
        parts("trials", copyOf(plan)).body("items.name", contains("试 Kept"));
    }

    @Test
    void aPlanThatLaunchedEarlyIsClonedAsItWasPlanned() {
        String plan = plan(Map.of("goLiveActual", "2026-10-01", "launchActual", "2026-10-15"));
        cloned(plan, WISH).statusCode(200).body("launchPlan.goLivePlanned", equalTo("2027-10-21"));
    }

    @Test
    void whatAConfidentialProductPlannedStaysConfidentialWithAnother() {
        String secret = product();
        String plan = plan(Map.of("productId", id(secret)));
        patch(secret, Map.of("confidential", true)).statusCode(200);
        Map<String, Object> wish = new HashMap<>(WISH);
        wish.put("productId", id(product()));
        cloned(plan, wish).statusCode(200).body("launchPlan.confidential", equalTo(true));
    }

    @Test
    void anotherProductOrReleaseCanBeNamed() {
        String product = product();
        String release = create("releases", Map.of("productId", id(product), "name", "2.0", "kind", "MAJOR"));
        String plan = plan(Map.of());
        part("launch-tasks", plan, Map.of("section", "a", "title", "t", "daysBeforeLaunch", 1));
        Map<String, Object> wish = new HashMap<>(WISH);
        wish.putAll(Map.of("productId", id(product), "releaseId", id(release)));
        String copy = cloned(plan, wish)
                .statusCode(200)
                .body("launchPlan.releaseId", equalTo(id(release)))
                .extract()
                .path("launchPlan.id");
        parts("launch-tasks", copy).body("items.productId", contains(id(product)));
        wish.put("productId", id(product()));
        cloned(plan, wish).statusCode(409).body("errors.code", contains("LAUNCH_PLAN_RELEASE_ID_PRODUCT"));
        wish.remove("releaseId");
        wish.put("productId", UUID.randomUUID().toString());
        cloned(plan, wish).statusCode(422).body("errors.pointer", contains("/productId"));
    }
}
