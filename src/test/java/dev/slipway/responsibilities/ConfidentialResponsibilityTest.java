package dev.slipway.responsibilities;

import static dev.slipway.responsibilities.Given.body;
import static dev.slipway.responsibilities.Given.item;
import static dev.slipway.responsibilities.Given.plan;
import static dev.slipway.responsibilities.Given.release;
import static dev.slipway.responsibilities.Given.responsible;
import static dev.slipway.responsibilities.Given.stakeholder;
import static dev.slipway.responsibilities.Given.task;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.line;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Teams;
import dev.slipway.testing.Tokens;
import dev.slipway.value.Uuid7;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A responsibility is hidden where its subject or its stakeholder is, and nothing tells of it. */
@SlipwayTest
class ConfidentialResponsibilityTest {

    private final Account member = Account.of("EDITOR");
    private final Account viewer = Account.of("VIEWER");
    private String product;
    private String who;

    @BeforeEach
    void aProductAndSomebody() {
        product = product();
        who = stakeholder("李伟");
    }

    private static String found(String token, String path) {
        String stakeholder =
                as(Api.ADMIN).get(path).then().statusCode(200).extract().path("stakeholderId");
        List<Integer> answers = List.of(
                as(token).get(path).statusCode(),
                as(token).get(path + "/history").statusCode(),
                as(token).get(path + "?asOf=9999-01-01T00:00:00Z").statusCode());
        int listed = as(token).get("/api/v1/responsibilities?id=" + id(path)).path("items.size()");
        int assigned = as(token)
                .get("/api/v1/responsibilities/assignments?stakeholderId=" + stakeholder)
                .path("items.size()");
        return answers + " " + listed + assigned;
    }

    private void isHidden(String path) {
        assertEquals("[404, 404, 404] 00", found(viewer.token(), path));
        assertEquals("[200, 200, 200] 11", found(Api.ADMIN, path));
    }

    @Test
    void withItsProduct() {
        String ofRelease = responsible(release(product), who, "ACCOUNTABLE");
        patch(product, Map.of("confidential", true)).statusCode(200);
        isHidden(ofRelease);
        Teams.join(product, member);
        assertEquals("[200, 200, 200] 11", found(member.token(), ofRelease));
    }

    @Test
    void withTheLaunchPlanThatItsSubjectIsAPartOf() {
        String plan = plan(product);
        String ofTask = responsible(task(plan, "t", "2027-01-29"), who, "ACCOUNTABLE");
        patch(plan, Map.of("confidential", true)).statusCode(200);
        isHidden(ofTask);
        for (String view : List.of("check", "load", "matrix")) {
            as(viewer.token())
                    .get("/api/v1/responsibilities/" + view + "?launchPlanId=" + id(plan))
                    .then()
                    .statusCode(200)
                    .body(view.equals("check") ? "findings" : view.equals("load") ? "people" : "rows", empty());
        }
    }

    @Test
    void withTheProductThatAnItemOfALineIsAbout() {
        String line = line();
        String hidden = create(
                "products", Map.of("key", Api.key(), "name", "P", "productLineId", id(line), "confidential", true));
        isHidden(responsible(item("productLineId", line, Map.of("productId", id(hidden))), who, "ACCOUNTABLE"));
    }

    @Test
    void withItsStakeholderWhoIsThenCountedNowhere() {
        String secret = stakeholder("密 Secret", Map.of("confidential", true));
        String plan = plan(product);
        isHidden(responsible(plan, secret, "ACCOUNTABLE"));
        responsible(plan, who, "RESPONSIBLE");
        String check = "/api/v1/responsibilities/check?productId=" + id(product);
        as(viewer.token()).get(check).then().body("findings.code", contains("ACCOUNTABLE_MISSING"));
        as(Api.ADMIN).get(check).then().body("findings", empty());
        as(viewer.token())
                .get("/api/v1/responsibilities/matrix?productId=" + id(product))
                .then()
                .body("columns.stakeholderId", contains(id(who)));
        as(viewer.token())
                .get("/api/v1/responsibilities/load?productId=" + id(product))
                .then()
                .body("people.stakeholderId", contains(id(who)));
        assertTrue(!as(viewer.token())
                .get("/api/v1/responsibilities/matrix?format=md&productId=" + id(product))
                .asString()
                .contains("Secret"));
    }

    @Test
    void nobodyBecomesResponsibleForWhatTheCallerMustNotKnowOf() {
        String hidden = product();
        patch(hidden, Map.of("confidential", true)).statusCode(200);
        String plan = plan(hidden);
        String secret = stakeholder("密", Map.of("confidential", true));
        Teams.join(product, member);
        for (String token : List.of(member.token(), Tokens.secret(List.of("EDITOR"), Map.of()))) {
            for (String subject : List.of(
                    plan, task(plan, "t", "2027-01-29"), release(hidden), item("productId", hidden, Map.of()))) {
                Map<String, Object> body = body(subject, who, "INFORMED");
                String toHidden = answer(as(token).body(body).post("/api/v1/responsibilities"));
                body.put("subjectId", Uuid7.next().toString());
                assertEquals(answer(as(token).body(body).post("/api/v1/responsibilities")), toHidden);
                assertTrue(toHidden.startsWith("422"), toHidden);
            }
            Map<String, Object> body = body(plan(product), secret, "INFORMED");
            String toSecret = answer(as(token).body(body).post("/api/v1/responsibilities"));
            body.put("stakeholderId", Uuid7.next().toString());
            assertEquals(answer(as(token).body(body).post("/api/v1/responsibilities")), toSecret);
        }
    }

    private static String answer(Response response) {
        return response.statusCode() + response.asString().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    @Test
    void viewsTakeTheScopesOfWhatTheyName() {
        String product = id(product());
        List<String> scopes = new ArrayList<>(List.of("stakeholders:read"));
        for (String missing : List.of("launch:read", "roadmap:read", "catalog:read")) {
            String token = Tokens.secret(List.of("VIEWER"), Map.of("scopes", scopes));
            as(token)
                    .get("/api/v1/responsibilities/load?productId=" + product)
                    .then()
                    .statusCode(403);
            as(token)
                    .get("/api/v1/responsibilities?productId=" + product)
                    .then()
                    .statusCode(200);
            scopes.add(missing);
        }
        String token = Tokens.secret(List.of("VIEWER"), Map.of("scopes", scopes));
        as(token)
                .get("/api/v1/responsibilities/load?productId=" + product)
                .then()
                .statusCode(200);
        String ofReleases =
                Tokens.secret(List.of("VIEWER"), Map.of("scopes", List.of("stakeholders:read", "catalog:read")));
        as(ofReleases)
                .get("/api/v1/responsibilities/check?subject=RELEASE&productId=" + product)
                .then()
                .statusCode(200)
                .body("checked", equalTo(0));
    }
}
