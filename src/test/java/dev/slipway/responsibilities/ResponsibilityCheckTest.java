package dev.slipway.responsibilities;

import static dev.slipway.responsibilities.Given.item;
import static dev.slipway.responsibilities.Given.plan;
import static dev.slipway.responsibilities.Given.release;
import static dev.slipway.responsibilities.Given.responsible;
import static dev.slipway.responsibilities.Given.stakeholder;
import static dev.slipway.responsibilities.Given.task;
import static dev.slipway.responsibilities.Given.type;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import dev.slipway.value.Uuid7;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check of responsibilities over HTTP. */
@SlipwayTest
class ResponsibilityCheckTest {

    private String product;
    private String a;
    private String b;

    @BeforeEach
    void aProductAndTwo() {
        product = product();
        a = stakeholder("甲 Ada");
        b = stakeholder("乙 Bo");
    }

    private static ValidatableResponse check(String query) {
        return admin().get("/api/v1/responsibilities/check?" + query).then().statusCode(200);
    }

    private static ValidatableResponse check(String subject, String language) {
        String query = "?subject=" + type(subject) + "&subjectId=" + id(subject);
        return admin().header("Accept-Language", language)
                .get("/api/v1/responsibilities/check" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void exactlyOneIsAccountableAndAtLeastOneIsResponsible() {
        String plan = plan(product);
        check(plan, "en")
                .body("checked", equalTo(1))
                .body("broken", equalTo(1))
                .body("findings.code", contains("ACCOUNTABLE_MISSING", "RESPONSIBLE_MISSING"))
                .body("findings.link", contains(plan, plan))
                .body("formula.name", equalTo("raci-check"))
                .body("formula.version", equalTo(1))
                .body("computedAt", notNullValue());
        responsible(plan, a, "ACCOUNTABLE");
        check(plan, "en").body("findings.code", contains("RESPONSIBLE_MISSING"));
        responsible(plan, a, "RESPONSIBLE");
        responsible(plan, b, "RESPONSIBLE");
        check(plan, "en").body("findings", empty()).body("broken", equalTo(0));
        responsible(plan, b, "ACCOUNTABLE");
        check(plan, "en")
                .body("findings.code", contains("ACCOUNTABLE_SEVERAL"))
                .body("findings[0].detail", equalTo("2 are accountable, not one: 乙 Bo, 甲 Ada"))
                .body("findings[0].accountableIds", contains(id(b), id(a)))
                .body("findings[0].responsibleIds", contains(id(b), id(a)));
    }

    @Test
    void eachFindingIsToldInTheLanguageOfTheCaller() {
        String plan = plan(product);
        check(plan, "zh-CN").body("findings.detail", contains("无人负责（A）", "无人执行（R）"));
        check(plan, "en").body("findings.detail", contains("nobody is accountable", "nobody is responsible"));
    }

    @Test
    void ofAProductTheOpenSubjectsAreChecked() {
        String plan = plan(product);
        String late = task(plan, "late", "2027-06-01");
        String soon = task(plan, "soon", "2027-01-29");
        String release = release(product);
        String item = item("productId", product, Map.of());
        plan(product());
        check("productId=" + id(product))
                .body("checked", equalTo(5))
                .body("broken", equalTo(5))
                .body(
                        "findings.findAll{it.code=='RESPONSIBLE_MISSING'}.link",
                        contains(plan, release, item, soon, late));
        move(soon, Map.of("to", "DONE")).statusCode(200);
        move(release, Map.of("to", "CANCELLED")).statusCode(200);
        move(item, Map.of("to", "CANCELLED")).statusCode(200);
        check("productId=" + id(product)).body("checked", equalTo(2));
        check("productId=" + id(product) + "&subject=LAUNCH_TASK").body("checked", equalTo(1));
        check(soon, "en").body("checked", equalTo(1)).body("findings[0].open", equalTo(false));
        move(plan, Map.of("to", "CANCELLED", "reason", "市场变化")).statusCode(200);
        check("productId=" + id(product)).body("checked", equalTo(0)).body("findings", empty());
        check("launchPlanId=" + id(plan)).body("checked", equalTo(0));
    }

    @Test
    void ofALaunchPlanItIsCheckedWithItsTasks() {
        String plan = plan(product);
        task(plan, "t", "2027-01-29");
        task(plan(product), "other", "2027-01-29");
        release(product);
        check("launchPlanId=" + id(plan)).body("checked", equalTo(2));
    }

    @Test
    void dueIsTheLastDayOfASpanAndOfALaunchThatHasBeenTheEndOfItsPeriod() {
        String release = release(product);
        patch(release, Map.of("planned", Map.of("date", "2027-04-01", "precision", "QUARTER")))
                .statusCode(200);
        check(release, "en").body("findings[0].dueOn", equalTo("2027-06-30"));
        String item = item("productId", product, Map.of("end", Map.of("date", "2027-07-01", "precision", "HALF")));
        check(item, "en").body("findings[0].dueOn", equalTo("2027-12-31"));
        String plan = plan(product);
        patch(plan, Map.of("launchPlanned", "2026-11-01")).statusCode(200);
        check(plan, "en").body("findings[0].dueOn", equalTo("2026-11-01"));
        patch(plan, Map.of("launchActual", "2026-11-03")).statusCode(200);
        check(plan, "en").body("findings[0].dueOn", equalTo("2027-02-02"));
    }

    @Test
    void itCostsOneStatementHoweverManyThereAre() {
        String plan = plan(product);
        for (int i = 0; i < 5; i++) responsible(task(plan, "t" + i, "2027-01-29"), a, "ACCOUNTABLE");
        for (String view : List.of("check", "load", "matrix")) {
            String path = "/api/v1/responsibilities/" + view + "?productId=" + id(product);
            List<String> sent = Statements.during(() -> admin().get(path).then().statusCode(200));
            assertEquals(1, sent.size(), String.join("\n", sent));
        }
        String own = "/api/v1/responsibilities/assignments?stakeholderId=" + id(a);
        List<String> sent = Statements.during(() -> admin().get(own).then().statusCode(200));
        assertEquals(1, sent.size(), String.join("\n", sent));
    }

    @ParameterizedTest
    @CsvSource({
        "subject=RELEASE,productId,WHOSE_RESPONSIBILITIES",
        "subjectId=0198f000-0005-7000-8000-000000000001,subject,SUBJECT_TYPE_NEEDED",
        "subject=MEMO,subject,ONE_OF_EXPECTED",
        "productId=x,productId,UUID_EXPECTED",
    })
    void aWrongParameterIsRefusedByItsName(String query, String parameter, String code) {
        admin().get("/api/v1/responsibilities/check?" + query)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    @Test
    void aSubjectThatIsNotThereIsNotSaidToBeWell() {
        admin().get("/api/v1/responsibilities/check?subject=RELEASE&subjectId=" + Uuid7.next())
                .then()
                .statusCode(404);
    }
}
