package dev.slipway.responsibilities;

import static dev.slipway.responsibilities.Given.item;
import static dev.slipway.responsibilities.Given.plan;
import static dev.slipway.responsibilities.Given.responsible;
import static dev.slipway.responsibilities.Given.stakeholder;
import static dev.slipway.responsibilities.Given.task;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.person;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.testing.SlipwayTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has how much to do, over HTTP. */
@SlipwayTest
class ResponsibilityLoadTest {

    private String product;
    private String plan;
    private String person;
    private String busy;
    private String idle;

    @BeforeEach
    void aPlanAndTwo() {
        product = product();
        plan = plan(product);
        person = person();
        busy = stakeholder("忙 Busy", Map.of("personId", id(person)));
        idle = stakeholder("闲 Idle");
    }

    private static ValidatableResponse get(String path) {
        return admin().get("/api/v1/responsibilities/" + path).then().statusCode(200);
    }

    @Test
    void rolesOfOpenSubjectsAreCountedAndTheirDatesTold() {
        String late = task(plan, "late", "2020-01-31");
        String next = task(plan, "next", "2100-01-31");
        String last = task(plan, "last", "2100-06-30");
        String done = task(plan, "done", "2100-12-31");
        for (String task : List.of(late, next, done)) responsible(task, busy, "RESPONSIBLE");
        responsible(late, busy, "ACCOUNTABLE");
        responsible(last, busy, "ACCOUNTABLE");
        responsible(plan, busy, "INFORMED");
        responsible(plan, idle, "CONSULTED");
        move(done, Map.of("to", "DONE")).statusCode(200);
        get("load?productId=" + id(product))
                .body("subjects", equalTo(4))
                .body("people.stakeholderId", contains(id(busy), id(idle)))
                .body("people[0].personId", equalTo(id(person)))
                .body("people[0].responsible", equalTo(2))
                .body("people[0].accountable", equalTo(2))
                .body("people[0].consulted", equalTo(0))
                .body("people[0].informed", equalTo(1))
                .body("people[0].subjects", equalTo(4))
                .body("people[0].overdue", equalTo(1))
                .body("people[0].nextDueOn", equalTo("2100-01-31"))
                .body("people[0].lastDueOn", equalTo("2100-06-30"))
                .body("people[1].consulted", equalTo(1))
                .body("people[1].overdue", equalTo(0))
                .body("people[1].nextDueOn", nullValue())
                .body("formula.name", equalTo("responsibility-load"));
        get("load?subject=LAUNCH_PLAN&launchPlanId=" + id(plan)).body("people[0].subjects", equalTo(1));
    }

    @Test
    void onePersonHasAListOfAllProductsByDate() {
        String undated = item("productId", product(), Map.of());
        String late = task(plan, "late", "2020-01-31");
        String next = task(plan(product()), "next", "2100-01-31");
        for (String subject : List.of(undated, next, late)) responsible(subject, busy, "ACCOUNTABLE");
        responsible(late, busy, "RESPONSIBLE");
        responsible(late, idle, "RESPONSIBLE");
        for (String whose : List.of("personId=" + id(person), "stakeholderId=" + id(busy))) {
            get("assignments?" + whose)
                    .body("items.link", contains(late, next, undated))
                    .body("items.overdue", contains(true, false, false))
                    .body("items[0].roles", contains("RESPONSIBLE", "ACCOUNTABLE"))
                    .body("items[0].productName", equalTo("Quick"));
        }
        move(late, Map.of("to", "NOT_NEEDED", "reason", "不需要")).statusCode(200);
        get("assignments?personId=" + id(person)).body("items.link", contains(next, undated));
    }

    @Test
    void whatIsInTheTrashIsNobodysToDo() {
        String task = task(plan, "t", "2100-01-31");
        String responsibility = responsible(task, busy, "ACCOUNTABLE");
        responsible(plan, busy, "ACCOUNTABLE");
        delete(responsibility).statusCode(204);
        get("assignments?personId=" + id(person)).body("items.link", contains(plan));
        delete(task).statusCode(204);
        delete(plan).statusCode(204);
        get("assignments?personId=" + id(person)).body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?personId=%1$s&stakeholderId=%1$s"})
    void oneIsAskedForAndNotBoth(String query) {
        admin().get("/api/v1/responsibilities/assignments" + query.formatted(id(person)))
                .then()
                .statusCode(400)
                .body("errors.code", contains("STAKEHOLDER_OR_PERSON"));
    }
}
