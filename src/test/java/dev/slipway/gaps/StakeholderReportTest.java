package dev.slipway.gaps;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import dev.slipway.testing.Teams;
import dev.slipway.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report of conflicts and gaps over HTTP. */
@SlipwayTest
class StakeholderReportTest {

    private static ValidatableResponse report(String product, String query) {
        return admin().get(product + "/stakeholder-report" + query).then().statusCode(200);
    }

    private static String engaged(String product, String name, String level, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", "PERSON", "function", "SALES", "name", name));
        body.putAll(more);
        String stakeholder = create("stakeholders", body);
        create(
                "engagements",
                Map.of(
                        "stakeholderId", id(stakeholder),
                        "productId", id(product),
                        "validFrom", "2026-01-01",
                        "power", "5",
                        "interest", "5",
                        "currentEngagement", level,
                        "desiredEngagement", "LEADING"));
        return stakeholder;
    }

    private static void talk(String product, String stakeholder, int daysAgo) {
        create(
                "interactions",
                Map.of(
                        "productId", id(product),
                        "at", Instant.now().minus(daysAgo, ChronoUnit.DAYS).toString(),
                        "channel", "CALL",
                        "stakeholderIds", List.of(id(stakeholder))));
    }

    private static String promise(String product, String stakeholder, int daysAgo) {
        return create(
                "commitments",
                Map.of(
                        "productId", id(product),
                        "byStakeholderId", id(stakeholder),
                        "toPersonId", id(create("people", Map.of("name", "林晓雯"))),
                        "text", "答复 Answer",
                        "dueOn",
                                LocalDate.now(ZoneOffset.UTC).minusDays(daysAgo).toString()));
    }

    private static String launch(String product) {
        return create("launch-plans", Map.of("productId", id(product), "name", "上市 Launch", "kind", "NEW_PRODUCT"));
    }

    private static void role(String plan, String stakeholder, String role) {
        create(
                "responsibilities",
                Map.of(
                        "subject",
                        "LAUNCH_PLAN",
                        "subjectId",
                        id(plan),
                        "stakeholderId",
                        id(stakeholder),
                        "role",
                        role));
    }

    @Test
    void whoIsToBeManagedCloselyIsTalkedToOftenEnough() {
        String product = product();
        String recent = engaged(product, "A", "LEADING", Map.of());
        String stale = engaged(product, "B", "LEADING", Map.of());
        engaged(product, "C", "LEADING", Map.of());
        talk(product, recent, 13);
        talk(product, stale, 40);
        talk(product, stale, 15);
        talk(product(), stale, 1);
        report(product, "?days=14")
                .body("productName", equalTo("Quick"))
                .body("checked.stakeholders", equalTo(3))
                .body("findings.code", contains("CONTACT_NEVER", "CONTACT_STALE"))
                .body("findings.severity", contains("HIGH", "MEDIUM"))
                .body("findings.name", contains("C", "B"))
                .body("findings[1].days", equalTo(15))
                .body("findings[1].stakeholderId", equalTo(id(stale)))
                .body("findings[1].link", containsString("/api/v1/engagements/"))
                .body("findings[1].detail", containsString("15 days ago"))
                .body("found", equalTo(2))
                .body("high", equalTo(1))
                .body("formula.name", equalTo("stakeholder-gaps"));
        report(product, "").body("findings.code", contains("CONTACT_NEVER"));
    }

    @Test
    void whoResistsWithPowerIsNamedInTheLanguageOfTheReader() {
        String product = product();
        talk(product, engaged(product, "赵敏", "RESISTANT", Map.of()), 0);
        report(product, "?language=zh")
                .body("findings.code", contains("RESISTANT_WITH_POWER"))
                .body("findings.detail", contains("赵敏 持抵制态度，权力为 5 分中的 5 分。"));
    }

    @Test
    void openPromisesAreKeptByTheirDay() {
        String product = product();
        String stakeholder = engaged(product, "A", "LEADING", Map.of());
        talk(product, stakeholder, 0);
        promise(product, stakeholder, 0);
        promise(product(), stakeholder, 5);
        String kept = promise(product, stakeholder, 5);
        move(kept, Map.of("to", "FULFILLED")).statusCode(200);
        String overdue = promise(product, stakeholder, 5);
        report(product, "")
                .body("findings.code", contains("COMMITMENT_OVERDUE"))
                .body("findings.days", contains(5))
                .body("findings.name", contains("A"))
                .body("findings.link", contains(overdue));
    }

    @Test
    void everyOpenLaunchHasTheFunctionsThatItNeeds() {
        String product = product();
        String seller = engaged(product, "A", "LEADING", Map.of());
        talk(product, seller, 0);
        String lawyer = create("stakeholders", Map.of("kind", "PERSON", "function", "LEGAL", "name", "L"));
        String plan = launch(product);
        move(launch(product), Map.of("to", "CANCELLED", "reason", "市场变化 The market moved"))
                .statusCode(200);
        String missing = "findings.findAll { it.code == 'FUNCTION_MISSING' }";
        report(product, "")
                .body("checked.launches", equalTo(1))
                .body(
                        missing + ".function",
                        containsInAnyOrder(
                                "MARKETING_PROMOTION",
                                "SALES",
                                "TECHNOLOGY",
                                "LEGAL",
                                "FINANCE",
                                "OPERATIONS",
                                "CUSTOMER_SERVICE"))
                .body(missing + ".link", hasItem(plan))
                .body(missing + ".find { it.function == 'SALES' }.severity", equalTo("MEDIUM"))
                .body(missing + ".find { it.function == 'LEGAL' }.severity", equalTo("HIGH"));
        role(plan, lawyer, "CONSULTED");
        report(product, "?function=LEGAL&function=SALES")
                .body("functions", contains("SALES", "LEGAL"))
                .body(missing + ".function", contains("SALES"));
        role(plan, seller, "ACCOUNTABLE");
        report(product, "?function=LEGAL&function=SALES").body(missing, empty());
    }

    @Test
    void exactlyOneIsAccountableForEachOpenSubject() {
        String product = product();
        String one = engaged(product, "A", "LEADING", Map.of());
        talk(product, one, 0);
        String plan = launch(product);
        String codes = "findings.findAll { it.link == '" + plan + "' && it.code != 'FUNCTION_MISSING' }.code";
        report(product, "").body(codes, contains("ACCOUNTABLE_MISSING", "RESPONSIBLE_MISSING"));
        role(plan, one, "ACCOUNTABLE");
        role(plan, one, "RESPONSIBLE");
        report(product, "").body(codes, empty());
        role(plan, engaged(product, "B", "LEADING", Map.of()), "ACCOUNTABLE");
        report(product, "").body(codes, contains("ACCOUNTABLE_SEVERAL"));
    }

    @Test
    void whatIsHiddenIsInNobodyElsesReport() {
        String product = product();
        engaged(product, "Secret", "RESISTANT", Map.of("confidential", true));
        String plan = launch(product);
        patch(plan, Map.of("confidential", true)).statusCode(200);
        Account member = Account.of("VIEWER");
        Teams.join(product, member);
        String other = Account.of("VIEWER").token();
        String address = product + "/stakeholder-report";
        as(member.token())
                .get(address)
                .then()
                .body("findings.name", hasItems("Secret", "上市 Launch"))
                .body("findings.code", hasItems("RESISTANT_WITH_POWER", "FUNCTION_MISSING"));
        as(other)
                .get(address)
                .then()
                .statusCode(200)
                .body("found", equalTo(0))
                .body("findings", empty())
                .body("checked.stakeholders", equalTo(0))
                .body("checked.launches", equalTo(0))
                .body("checked.subjects", equalTo(0));
        patch(product, Map.of("confidential", true)).statusCode(200);
        as(other).get(address).then().statusCode(404);
    }

    @Test
    void itIsMarkdownToo() {
        String product = product();
        engaged(product, "<b>|王芳|</b>", "RESISTANT", Map.of());
        String text = report(product, "?format=md&language=zh")
                .contentType("text/markdown")
                .extract()
                .asString();
        assertEquals(true, text.contains("# Quick\n") && text.contains("## 高\n") && text.contains("高权力且抵制"));
        assertEquals(false, text.contains("<b>"));
        String none = report(product(), "?format=md").extract().asString();
        assertEquals(true, none.contains("*Nothing was found.*"));
    }

    @ParameterizedTest
    @CsvSource({
        "days=0, days, RANGE",
        "days=3651, days, RANGE",
        "days=soon, days, INTEGER_EXPECTED",
        "function=SELLING, function, ONE_OF_EXPECTED",
        "format=pdf, format, ONE_OF_EXPECTED",
        "since=2026-01-01, since, UNKNOWN_PARAMETER",
    })
    void aWrongParameterIsRefusedByItsName(String query, String parameter, String code) {
        admin().get(product() + "/stakeholder-report?" + query)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    @Test
    void itTakesTheScopesOfAllThatItNames() {
        String product = product();
        String all = Tokens.secret(
                List.of("VIEWER"),
                Map.of("scopes", List.of("stakeholders:read", "catalog:read", "launch:read", "roadmap:read")));
        as(all).get(product + "/stakeholder-report").then().statusCode(200);
        String some = Tokens.secret(List.of("VIEWER"), Map.of("scopes", List.of("stakeholders:read", "catalog:read")));
        as(some).get(product + "/stakeholder-report")
                .then()
                .statusCode(403)
                .body("detail", not(containsString("Quick")));
    }

    @Test
    void itCostsFourStatementsHoweverMuchThereIs() {
        String product = product();
        String viewer = Account.of("VIEWER").token();
        as(viewer).get("/api/v1/me");
        for (int i = 0; i < 3; i++) {
            String stakeholder = engaged(product, "N" + i, "RESISTANT", Map.of());
            talk(product, stakeholder, 50);
            promise(product, stakeholder, 3);
            role(launch(product), stakeholder, "ACCOUNTABLE");
            List<String> sent = Statements.during(
                    () -> as(viewer).get(product + "/stakeholder-report").then().statusCode(200));
            assertEquals(4, sent.size(), () -> String.join("\n", sent));
        }
    }
}
