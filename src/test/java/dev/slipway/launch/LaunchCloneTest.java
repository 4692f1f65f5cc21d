package dev.slipway.launch;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Tokens.secret;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.testing.Launched;
import dev.slipway.testing.SlipwayTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Launches that begin with the plan of another one. */
@SlipwayTest
class LaunchCloneTest {

    private static final Map<String, ?> WISH = Map.of("name", "二期 Second", "launchPlanned", "2027-11-02");

    private static String plan(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "productId", id(product()),
                "name", "一期 First",
                "kind", "NEW_PRODUCT",
                "goLivePlanned", "2026-10-20",
                "launchPlanned", "2026-11-01",
                "tags", List.of("flagship")));
        body.putAll(more);
        return create("launch-plans", body);
    }

    private static ValidatableResponse cloned(String plan, Map<String, ?> wish) {
        return admin().body(wish).post(plan + "/clones").then();
    }

    private static String clone(String plan) {
        return "/api/v1/launch-plans/"
                + cloned(plan, WISH).statusCode(200).extract().<String>path("launchPlan.id");
    }

    private static ValidatableResponse parts(String resource, String plan) {
        return admin().get("/api/v1/" + resource + "?launchPlanId=" + id(plan))
                .then()
                .statusCode(200);
    }

    private static void part(String resource, String plan, Map<String, ?> said) {
        Map<String, Object> body = new HashMap<>(said);
        body.put("launchPlanId", id(plan));
        create(resource, body);
    }

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
        String copy = clone(plan);
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
        String copy = clone(plan);
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
        parts("launch-tasks", clone(plan)).body("items.title", contains("kept"));

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
        String copy = clone(plan);
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

    @Test
    void whereACopyIsRefusedNothingIsMade() {
        String product = product();
        String plan = plan(Map.of());
        Map<String, Object> wish = new HashMap<>(WISH);
        wish.putAll(
                Map.of("productId", id(product), "releaseId", UUID.randomUUID().toString()));
        cloned(plan, wish).statusCode(422);
        admin().get("/api/v1/launch-plans?productId=" + id(product)).then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "'',2027-11-02,422,/name",
        "n,,422,/launchPlanned",
        "n,tomorrow,400,/launchPlanned",
        "n,9999-11-01,422,/launchPlanned"
    })
    void aNameAndADayAreNeeded(String name, String day, int status, String pointer) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("name", name);
        if (day != null) wish.put("launchPlanned", day);
        cloned(plan(Map.of()), wish).statusCode(status).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void aRepeatedRequestMakesOneClone() {
        String plan = plan(Map.of());
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            admin().header("Idempotency-Key", key)
                    .body(WISH)
                    .post(plan + "/clones")
                    .then()
                    .statusCode(200);
        }
        String product = admin().get(plan).path("productId");
        admin().get("/api/v1/launch-plans?productId=" + product).then().body("items", hasSize(2));
    }

    @Test
    void whoMayNotKnowOfThePlanOrChangeTheProductMakesNoClone() {
        String plan = plan(Map.of("confidential", true));
        String other = product();
        as(secret(List.of("EDITOR"), Map.of()))
                .body(WISH)
                .post(plan + "/clones")
                .then()
                .statusCode(404);
        String open = plan(Map.of());
        as(secret(List.of("EDITOR"), Map.of("products", List.of(id(other)))))
                .body(WISH)
                .post(open + "/clones")
                .then()
                .statusCode(403);
        patch(open, Map.of("note", "仍可更改 Still open")).statusCode(200);
    }
}
