package dev.slipway.checklist;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
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
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.Blockers;
import dev.slipway.testing.SlipwayTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Launch tasks over HTTP. */
@SlipwayTest
class LaunchTaskTest {

    @Inject
    Blockers blockers;

    private static String plan(Map<String, ?> more) {
        Map<String, Object> body =
                new HashMap<>(Map.of("productId", id(product()), "name", "上市", "kind", "NEW_PRODUCT"));
        body.putAll(more);
        return create("launch-plans", body);
    }

    private static Map<String, Object> said(String plan, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(
                Map.of("launchPlanId", id(plan), "section", "定价 Pricing", "title", "价格获批 Price approved"));
        body.putAll(more);
        return body;
    }

    private static String task(String plan, Map<String, ?> more) {
        return create("launch-tasks", said(plan, more));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private List<String> against(String plan) {
        return blockers.of("launch_blocker_checklist", plan);
    }

    @Test
    void aTaskIsDueOnADateOrBeforeTheLaunchAndNotBoth() {
        String plan = plan(Map.of());
        post("launch-tasks", said(plan, Map.of()))
                .statusCode(422)
                .body("errors.pointer", contains("/due"))
                .body("errors.code", contains("ONE_DUE_DATE"));
        post("launch-tasks", said(plan, Map.of("due", "2026-11-01", "daysBeforeLaunch", 3)))
                .statusCode(422)
                .body("errors.pointer", contains("/daysBeforeLaunch"))
                .body("errors.code", contains("ONE_DUE_DATE"));
    }

    @Test
    void whatCountsFromTheLaunchMovesWithItAndADateStays() {
        String plan = plan(Map.of());
        String counted = task(plan, Map.of("daysBeforeLaunch", 14));
        String after = task(plan, Map.of("daysBeforeLaunch", -7));
        String dated = task(plan, Map.of("due", "2026-11-20"));
        admin().get(counted).then().body("dueOn", nullValue()).body("overdue", is(false));
        patch(plan, Map.of("launchPlanned", "2099-12-15")).statusCode(200);
        admin().get(counted).then().body("dueOn", equalTo("2099-12-01")).body("version", equalTo(2));
        admin().get(after).then().body("dueOn", equalTo("2099-12-22"));
        patch(plan, Map.of("launchActual", "2026-11-01")).statusCode(200);
        admin().get(counted).then().body("dueOn", equalTo("2026-10-18"));
        admin().get(dated).then().body("dueOn", equalTo("2026-11-20")).body("version", equalTo(1));
        patch(counted, Map.of("daysBeforeLaunch", 0)).statusCode(200).body("dueOn", equalTo("2026-11-01"));
        Map<String, Object> fixed = new HashMap<>(Map.of("due", "2026-01-01"));
        fixed.put("daysBeforeLaunch", null);
        patch(counted, fixed).statusCode(200).body("dueOn", equalTo("2026-01-01"));
    }

    @Test
    void aDayThatMovesWithTheLaunchIsAChangeThatReadersAndHistorySee() {
        String plan = plan(Map.of("launchPlanned", "2099-12-15"));
        String task = task(plan, Map.of("daysBeforeLaunch", 14));
        admin().header("If-None-Match", "\"1\"").get(task).then().statusCode(304);
        String moved = patch(plan, Map.of("launchPlanned", "2020-01-15"))
                .statusCode(200)
                .extract()
                .path("updatedAt");
        admin().header("If-None-Match", "\"1\"")
                .get(task)
                .then()
                .statusCode(200)
                .body("dueOn", equalTo("2020-01-01"))
                .body("updatedAt", equalTo(moved));
        admin().get(task + "/history")
                .then()
                .body("items.version", contains(2, 1))
                .body("items[0].event", equalTo("UPDATED"))
                .body("items[0].changes.field", contains("overdue", "dueOn"))
                .body("items[0].changes.oldValue", contains(false, "2099-12-01"))
                .body("items[0].changes.newValue", contains(true, "2020-01-01"));
        Map<String, Object> now = admin().get(task).jsonPath().getMap("");
        Map<String, Object> then =
                admin().get(task + "?asOf=9999-01-01T00:00:00Z").jsonPath().getMap("");
        assertEquals(now, then);
        assertEquals(List.copyOf(now.keySet()), List.copyOf(then.keySet()));
        patch(plan, Map.of("name", "another")).statusCode(200);
        admin().get(task).then().body("version", equalTo(2));
        patch(task, Map.of("note", "x")).statusCode(200).body("version", equalTo(3));
    }

    @Test
    void whoMovesTheLaunchAndWhoChangesItsTasksDoNotWaitForEachOther() {
        String plan = plan(Map.of("launchPlanned", "2026-12-15"));
        List<String> tasks = IntStream.range(0, 4)
                .mapToObj(i -> task(plan, Map.of("daysBeforeLaunch", i)))
                .toList();
        var all = IntStream.range(0, 24)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> i % 3 == 0
                        ? patch(plan, Map.of("launchPlanned", "2026-12-" + (i + 1 < 10 ? "0" : "") + (i + 1)))
                        : patch(tasks.get(i % 4), Map.of("note", "note " + i))))
                .toList();
        all.forEach(one -> one.join().statusCode(200));
        String launch = admin().get(plan).path("launchPlanned");
        for (int i = 0; i < 4; i++) {
            String dueOn = LocalDate.parse(launch).minusDays(i).toString();
            admin().get(tasks.get(i)).then().body("dueOn", equalTo(dueOn));
        }
    }

    @Test
    void aTaskThatComesBackIsDueByTheLaunchOfToday() {
        String plan = plan(Map.of("launchPlanned", "2026-12-15"));
        String task = task(plan, Map.of("daysBeforeLaunch", 14));
        delete(task).statusCode(204);
        patch(plan, Map.of("launchPlanned", "2026-12-16")).statusCode(200);
        restore(task).statusCode(200).body("dueOn", equalTo("2026-12-02"));
    }

    @ParameterizedTest
    @CsvSource({"0001-01-02,730,0001-01-01", "9999-01-01,-365,9999-12-31"})
    void aDayBeyondTheCalendarIsItsFirstOrLast(String launch, int days, String dueOn) {
        admin().get(task(plan(Map.of("launchPlanned", launch)), Map.of("daysBeforeLaunch", days)))
                .then()
                .body("dueOn", equalTo(dueOn));
    }

    @ParameterizedTest
    @CsvSource({"-366,422", "-365,201", "730,201", "731,422"})
    void theLaunchIsAYearAgoOrTwoYearsAheadAtMost(int days, int status) {
        post("launch-tasks", said(plan(Map.of()), Map.of("daysBeforeLaunch", days)))
                .statusCode(status);
    }

    @Test
    void whatIsDueAfterTheLaunchDoesNotBlockIt() {
        post("launch-tasks", said(plan(Map.of()), Map.of("daysBeforeLaunch", -1, "blocking", true)))
                .statusCode(422)
                .body("errors.pointer", contains("/blocking"))
                .body("errors.code", contains("BLOCKING_AFTER_LAUNCH"));
    }

    @Test
    void aTaskIsOverdueFromTheDayAfterUntilItIsSettled() {
        String plan = plan(Map.of());
        String task = task(plan, Map.of("due", today().minusDays(1).toString()));
        admin().get(task).then().body("overdue", is(true));
        admin().get(task(plan, Map.of("due", today().plusDays(1).toString())))
                .then()
                .body("overdue", is(false));
        move(task, Map.of("to", "DONE")).statusCode(200).body("overdue", is(false));
    }

    @Test
    void notNeededAndReopenedAreSaidWithAReason() {
        String task = task(plan(Map.of()), Map.of("daysBeforeLaunch", 1));
        move(task, Map.of("to", "NOT_NEEDED")).statusCode(422).body("errors.code", contains("REASON_NEEDED"));
        move(task, Map.of("to", "NOT_NEEDED", "reason", "无渠道 No channel")).statusCode(200);
        move(task, Map.of("to", "DONE")).statusCode(409).body("errors.code", contains("NO_SUCH_STEP"));
        move(task, Map.of("to", "OPEN")).statusCode(422).body("errors.code", contains("REASON_NEEDED"));
        move(task, Map.of("to", "OPEN", "reason", "新渠道 A new channel")).statusCode(200);
    }

    @Test
    void aBlockingTaskBlocksTheLaunchUntilItIsSettled() {
        String plan = plan(Map.of());
        String task = task(plan, Map.of("daysBeforeLaunch", 1, "blocking", true));
        task(plan, Map.of("daysBeforeLaunch", 1));
        List<String> open = List.of("TASK_OPEN launch-tasks/" + id(task) + " 价格获批 Price approved");
        assertEquals(open, against(plan));
        move(task, Map.of("to", "IN_PROGRESS")).statusCode(200);
        assertEquals(open, against(plan));
        move(task, Map.of("to", "DONE")).statusCode(200);
        assertEquals(List.of(), against(plan));
        move(task, Map.of("to", "OPEN", "reason", "退回 Returned")).statusCode(200);
        assertEquals(open, against(plan));
        move(task, Map.of("to", "NOT_NEEDED", "reason", "取消 Dropped")).statusCode(200);
        assertEquals(List.of(), against(plan));
        String other = task(plan, Map.of("daysBeforeLaunch", 1, "blocking", true));
        delete(other).statusCode(204);
        assertEquals(List.of(), against(plan));
    }

    @Test
    void aBlockingTaskThatIsDueAfterTheLaunchSpeaksAgainstIt() {
        String plan = plan(Map.of("launchPlanned", "2099-12-15"));
        String task = task(plan, Map.of("due", "2099-12-16", "blocking", true));
        task(plan, Map.of("due", "2099-12-16"));
        String open = "TASK_OPEN launch-tasks/" + id(task) + " 价格获批 Price approved";
        String late = "TASK_DUE_AFTER_LAUNCH launch-tasks/" + id(task) + " 价格获批 Price approved · 2099-12-16";
        assertEquals(List.of(late, open), against(plan));
        patch(plan, Map.of("launchPlanned", "2099-12-16")).statusCode(200);
        assertEquals(List.of(open), against(plan));
        patch(plan, Map.of("launchActual", "2026-11-03")).statusCode(200);
        assertEquals(List.of(late, open), against(plan));
        move(task, Map.of("to", "DONE")).statusCode(200);
        assertEquals(List.of(), against(plan));
    }

    @Test
    void tasksAreFilteredAndSortedByTheirDueDate() {
        String plan = plan(Map.of("launchPlanned", "2026-12-15"));
        String undated = task(plan(Map.of()), Map.of("daysBeforeLaunch", 1));
        String late = task(plan, Map.of("daysBeforeLaunch", 0));
        String early = task(plan, Map.of("due", "2026-12-01", "section", "培训 Training"));
        String list = "/api/v1/launch-tasks?id=" + id(late) + "&id=" + id(undated) + "&id=" + id(early);
        admin().get(list + "&sort=dueOn").then().body("items.id", contains(id(early), id(late), id(undated)));
        admin().get(list + "&sort=-dueOn").then().body("items.id", contains(id(undated), id(late), id(early)));
        admin().get(list + "&dueOnTo=2026-12-14").then().body("items.id", contains(id(early)));
        admin().get(list + "&dueOnFrom=2026-12-02").then().body("items.id", contains(id(late)));
        patch(plan, Map.of("launchPlanned", "2026-11-30")).statusCode(200);
        admin().get(list + "&sort=dueOn").then().body("items.id", contains(id(late), id(early), id(undated)));
        String cursor = admin().get(list + "&sort=dueOn&limit=2").path("nextCursor");
        admin().get(list + "&sort=dueOn&limit=2&cursor=" + cursor).then().body("items.id", contains(id(undated)));
        admin().get(list + "&section=培训 Training").then().body("items.id", contains(id(early)));
    }

    @Test
    void theTasksOfAConfidentialPlanAreHiddenWithIt() {
        String plan = plan(Map.of("confidential", true));
        String task = task(plan, Map.of("daysBeforeLaunch", 1));
        String viewer = Account.of("VIEWER").token();
        as(viewer).get(task).then().statusCode(404);
        as(viewer).get("/api/v1/launch-tasks?launchPlanId=" + id(plan)).then().body("items", empty());
    }

    @Test
    void aTaskIncludesItsOwnerAndStaysWithItsPlan() {
        String person = create("people", Map.of("name", "林晓雯"));
        String task = task(plan(Map.of()), Map.of("daysBeforeLaunch", 1, "ownerId", id(person)));
        admin().get(task + "?include=owner,launchPlan").then().body("owner.id", equalTo(id(person)));
        delete(person).statusCode(409);
        patch(task, Map.of("launchPlanId", id(plan(Map.of()))))
                .statusCode(409)
                .body("errors.code", contains("PART_LAUNCH_PLAN_ID_FIXED"));
    }
}
