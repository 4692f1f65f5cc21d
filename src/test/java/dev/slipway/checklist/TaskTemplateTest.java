package dev.slipway.checklist;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Bodies.templateItem;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Account;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Teams;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Task templates over HTTP, and what becomes of them in launch plans. */
@SlipwayTest
class TaskTemplateTest {

    private static final String DELIVERED = "/api/v1/task-templates/0198f000-0023-7000-8000-00000000000";

    private static String plan(String product) {
        return create(
                "launch-plans",
                Map.of(
                        "productId", id(product),
                        "name", "上市",
                        "kind", "NEW_PRODUCT",
                        "launchPlanned", "2026-12-15"));
    }

    private static String template(String... keys) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (String key : keys) items.add(templateItem(key));
        return create("task-templates", Map.of("name", "清单 Checklist", "tier", "TIER_2", "items", items));
    }

    private static ValidatableResponse apply(RequestSpecification caller, String template, String plan) {
        return caller.body(Map.of("launchPlanId", id(plan)))
                .post(template + "/applications")
                .then();
    }

    private static ValidatableResponse apply(String template, String plan) {
        return apply(admin(), template, plan);
    }

    @ParameterizedTest
    @CsvSource({"1,TIER_1,20", "2,TIER_2,15", "3,TIER_3,8"})
    void slipwayComesWithATemplateForEachTierThatIsARecordLikeAllOthers(int number, String tier, int items) {
        String template = DELIVERED + number;
        admin().get(template)
                .then()
                .statusCode(200)
                .body("tier", equalTo(tier))
                .body("items", hasSize(items))
                .body("createdBy", equalTo("system"));
        Map<String, Object> now = admin().get(template).jsonPath().getMap("");
        Map<String, Object> then =
                admin().get(template + "?asOf=9999-01-01T00:00:00Z").jsonPath().getMap("");
        assertEquals(now, then);
        assertEquals(now.toString(), then.toString());
        admin().get(template + "/history").then().body("items.event", contains("CREATED"));
        // what a client says of it is what a client may say
        Map<String, Object> said = new HashMap<>(now);
        List.of("id", "version", "createdAt", "createdBy", "updatedAt", "updatedBy")
                .forEach(said::remove);
        create("task-templates", said);
    }

    @Test
    void aLowerTierHasNothingThatAHigherOneLacks() {
        List<String> above = admin().get(DELIVERED + 1).path("items.key");
        for (int tier = 2; tier <= 3; tier++) {
            List<String> below = admin().get(DELIVERED + tier).path("items.key");
            assertTrue(new HashSet<>(above).containsAll(below));
            above = below;
        }
    }

    @Test
    void administratorsChangeATemplateAndNobodyElse() {
        String template = template("a");
        String editor = Account.of("EDITOR").token();
        as(editor)
                .contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", "*")
                .body(Map.of("name", "mine"))
                .patch(template)
                .then()
                .statusCode(403);
        patch(template, Map.of("kind", "MINOR_RELEASE", "items", List.of(templateItem("b"))))
                .statusCode(200)
                .body("items.key", contains("b"));
    }

    @Test
    void applyingItMakesItsTasksInTheirOrder() {
        String plan = plan(product());
        apply(template("b", "a"), plan)
                .statusCode(200)
                .body("launchPlanId", equalTo(id(plan)))
                .body("created.templateItem", contains("b", "a"))
                .body("created.status", contains("OPEN", "OPEN"))
                .body("created.dueOn", contains("2026-11-15", "2026-11-15"))
                .body("present", is(0));
        admin().get("/api/v1/launch-tasks?launchPlanId=" + id(plan))
                .then()
                .body("items.templateItem", contains("b", "a"));
    }

    @Test
    void applyingItAgainAddsOnlyWhatIsMissing() {
        String plan = plan(product());
        String template = template("a", "b");
        List<String> tasks = apply(template, plan).extract().path("created.id");
        apply(template, plan).statusCode(200).body("created", empty()).body("present", is(2));
        patch("/api/v1/launch-tasks/" + tasks.get(0), Map.of("title", "改名 Renamed"))
                .statusCode(200);
        move("/api/v1/launch-tasks/" + tasks.get(1), Map.of("to", "NOT_NEEDED", "reason", "无 none"))
                .statusCode(200);
        patch(template, Map.of("items", List.of(templateItem("a"), templateItem("c"), templateItem("b"))))
                .statusCode(200);
        apply(template, plan).body("created.templateItem", contains("c")).body("present", is(2));
    }

    @Test
    void aTemplateOfAnotherTierAddsWhatThePlanDoesNotHaveYet() {
        String plan = plan(product());
        apply(DELIVERED + 3, plan).body("created", hasSize(8)).body("present", is(0));
        apply(DELIVERED + 1, plan).body("created", hasSize(12)).body("present", is(8));
    }

    @Test
    void aDeletedTaskIsMissingAndDoesNotComeBackBesideItsSuccessor() {
        String plan = plan(product());
        String template = template("a");
        String task = "/api/v1/launch-tasks/" + apply(template, plan).extract().<String>path("created[0].id");
        delete(task).statusCode(204);
        apply(template, plan).body("created", hasSize(1));
        restore(task).statusCode(409).body("errors.code", contains("LAUNCH_TASK_TEMPLATE_ITEM_KEY"));
    }

    @Test
    void appliedManyTimesAtOnceItStillMakesEachTaskOnce() {
        String plan = plan(product());
        String template = template("a", "b", "c");
        var all = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> apply(template, plan).extract().statusCode()))
                .toList();
        all.forEach(one -> assertEquals(200, one.join()));
        admin().get("/api/v1/launch-tasks?total=true&launchPlanId=" + id(plan))
                .then()
                .body("total", is(3));
    }

    @Test
    void aRepeatedRequestIsAnsweredWithWhatTheFirstMade() {
        String plan = plan(product());
        String template = template("a");
        String key = UUID.randomUUID().toString();
        apply(admin().header("Idempotency-Key", key), template, plan).body("created", hasSize(1));
        apply(admin().header("Idempotency-Key", key), template, plan)
                .header("Idempotency-Replayed", "true")
                .body("created", hasSize(1));
    }

    @Test
    void theTeamOfTheProductAppliesItAndNobodyElse() {
        String product = product();
        String plan = plan(product);
        String template = template("a");
        Account editor = Account.of("EDITOR");
        apply(as(editor.token()), template, plan).statusCode(403);
        apply(template, plan).statusCode(200);
        // there is nothing to make, and still
        apply(as(editor.token()), template, plan).statusCode(403);
        Teams.join(product, editor);
        apply(as(editor.token()), template, plan).statusCode(200).body("present", is(1));
    }

    @Test
    void aPlanThatIsNotThereOrHiddenGetsNothing() {
        String template = template("a");
        apply(template, "/" + UUID.randomUUID())
                .statusCode(422)
                .body("errors.pointer", contains("/launchPlanId"))
                .body("errors.code", contains("REFERENCE_NOT_FOUND"));
        String plan = plan(product());
        patch(plan, Map.of("confidential", true)).statusCode(200);
        apply(as(Account.of("EDITOR").token()), template, plan).statusCode(422);
        String gone = plan(product());
        delete(gone).statusCode(204);
        apply(template, gone).statusCode(422).body("errors.pointer", contains("/launchPlanId"));
    }

    @Test
    void aPlanThatHasEndedGetsNothingAndATemplateInTheTrashGivesNothing() {
        String ended = plan(product());
        move(ended, Map.of("to", "CANCELLED", "reason", "市场变化 The market moved"))
                .statusCode(200);
        String template = template("a");
        apply(template, ended).statusCode(409).body("errors.code", contains("PART_LAUNCH_PLAN_ID_ENDED"));
        String plan = plan(product());
        apply(template, plan).statusCode(200);
        // tasks that came from it are no reason to keep it
        delete(template).statusCode(204);
        apply(template, plan).statusCode(409).body("code", equalTo("IN_TRASH"));
        apply("/api/v1/task-templates/" + UUID.randomUUID(), plan).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"launchPlanId\": null}", "{\"launchPlanId\": \"x\"}", "{\"plan\": \"x\"}"})
    void anApplicationNamesItsPlan(String body) {
        int status = admin().body(body).post(template("a") + "/applications").statusCode();
        assertTrue(status == 400 || status == 422, body + " " + status);
    }

    @Test
    void itemsHaveKeysOnceAndDoNotBlockAfterTheLaunch() {
        Map<String, Object> late = new HashMap<>(templateItem("late"));
        late.putAll(Map.of("daysBeforeLaunch", -1, "blocking", true));
        post(
                        "task-templates",
                        Map.of(
                                "name",
                                "n",
                                "tier",
                                "TIER_1",
                                "items",
                                List.of(templateItem("a"), late, templateItem("a"))))
                .statusCode(422)
                .body("errors.pointer", contains("/items", "/items/1/blocking"))
                .body("errors.code", contains("DUPLICATES", "BLOCKING_AFTER_LAUNCH"));
        post("task-templates", Map.of("name", "n", "tier", "TIER_1", "items", List.of()))
                .statusCode(422)
                .body("errors.pointer", contains("/items"));
        post("task-templates", Map.of("name", "n", "tier", "TIER_1", "items", List.of(templateItem("定价"))))
                .statusCode(422)
                .body("errors.pointer", contains("/items/0/key"));
    }
}
