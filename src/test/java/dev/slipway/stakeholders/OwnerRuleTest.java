package dev.slipway.stakeholders;

import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.Bodies;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import dev.slipway.testing.Teams;
import dev.slipway.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who changes a stakeholder, which belongs to no product, and for whom a confidential one exists. */
@SlipwayTest
class OwnerRuleTest {

    private final Account owner = Account.of("EDITOR");
    private final String word = "secret" + Api.key();

    private static Account lineManager() {
        Account manager = Account.of("EDITOR");
        create("product-lines", Map.of("key", Api.key(), "name", "L", "managerId", manager.person()));
        return manager;
    }

    private Map<String, Object> body(boolean confidential) {
        return Map.of(
                "kind",
                "TEAM",
                "function",
                "SALES",
                "name",
                word,
                "ownerId",
                owner.person(),
                "confidential",
                confidential);
    }

    private String stakeholder(boolean confidential) {
        return create("stakeholders", body(confidential));
    }

    private static ValidatableResponse change(String token, String path, Map<String, ?> change) {
        return as(token)
                .header("If-Match", "*")
                .contentType(Records.MERGE_PATCH)
                .body(change)
                .patch(path)
                .then();
    }

    private static ValidatableResponse retitle(String token, String path) {
        return change(token, path, Map.of("title", "职务 " + Api.key()));
    }

    @Test
    void itsOwnerTheManagerOfAnyLineAndAdministratorsChangeIt() {
        String path = stakeholder(false);
        retitle(owner.token(), path).statusCode(200);
        retitle(lineManager().token(), path).statusCode(200);
        retitle(Api.ADMIN, path).statusCode(200);
        retitle(Tokens.secret(List.of("EDITOR"), Map.of()), path).statusCode(200);
        retitle(Account.of("EDITOR").token(), path).statusCode(403).body("detail", containsString("owner"));
        String ofProduct = Tokens.secret(List.of("EDITOR"), Map.of("products", List.of(id(Records.product()))));
        retitle(ofProduct, path).statusCode(403);
        as(ofProduct).body(body(false)).post("/api/v1/stakeholders").then().statusCode(403);
    }

    @Test
    void anOwnerHandsItOverAndChangesItNoMore() {
        String path = stakeholder(false);
        Account next = Account.of("EDITOR");
        change(owner.token(), path, Map.of("ownerId", next.person())).statusCode(200);
        retitle(owner.token(), path).statusCode(403);
        retitle(next.token(), path).statusCode(200);
    }

    @Test
    void permissionsSayWhoMayAndWhyNot() {
        String path = stakeholder(false);
        String question = "/api/v1/me/permissions?resource=stakeholders&id=" + id(path);
        String mayChange = "permissions.find{it.action=='CHANGE'}";
        as(owner.token()).get(question).then().body(mayChange + ".allowed", equalTo(true));
        as(Account.of("EDITOR").token())
                .get(question)
                .then()
                .body(mayChange + ".allowed", equalTo(false))
                .body(mayChange + ".reasons.code", hasItem("NOT_OWNER"))
                .body("permissions.find{it.action=='CREATE'}.allowed", equalTo(true));
    }

    /** Whether the caller finds a confidential one wherever records are shown, which must be one answer. */
    private boolean finds(String token, String path) {
        List<Integer> answers = List.of(
                status(token, path),
                status(token, path + "?include=parent"),
                status(token, path + "?asOf=9999-01-01T00:00:00Z"),
                status(token, path + "/history"),
                status(token, path + "/tree"),
                status(token, "/api/v1/me/permissions?resource=stakeholders&id=" + id(path)));
        String child = create("stakeholders", childOf(path));
        int inTree = as(token).get(child + "?include=parent").path("parent") == null ? 0 : 1;
        List<Integer> totals = List.of(
                total(token, "id=" + id(path)),
                total(token, "q=" + word),
                total(token, "include=owner&id=" + id(path)),
                inTree);
        boolean found = answers.get(0) == 200;
        assertEquals(
                List.of(),
                answers.stream().filter(status -> status != (found ? 200 : 404)).toList(),
                answers::toString);
        assertEquals(
                List.of(),
                totals.stream().filter(total -> total != (found ? 1 : 0)).toList(),
                totals::toString);
        return found;
    }

    private static Map<String, Object> childOf(String parent) {
        return Map.of("kind", "PERSON", "function", "SALES", "name", "下级", "parentId", id(parent));
    }

    private static int status(String token, String path) {
        return as(token).get(path).statusCode();
    }

    private static int total(String token, String filter) {
        return as(token)
                .get("/api/v1/stakeholders?total=true&" + filter)
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    @Test
    void aConfidentialOneExistsForItsOwnerAndAdministratorsOnly() {
        String path = stakeholder(true);
        assertEquals(true, finds(Api.ADMIN, path));
        assertEquals(true, finds(Account.of("ADMIN").token(), path));
        assertEquals(true, finds(owner.token(), path));
        assertEquals(false, finds(Account.of("EDITOR", "APPROVER").token(), path));
        assertEquals(false, finds(lineManager().token(), path));
        assertEquals(false, finds(Tokens.secret(List.of("EDITOR"), Map.of()), path));
        String product = id(Records.product());
        assertEquals(false, finds(Tokens.secret(List.of("ADMIN"), Map.of("products", List.of(product))), path));
    }

    @Test
    void aConfidentialOneExistsForTheTeamOfAProductThatDealsWithIt() {
        String path = stakeholder(true);
        String product = Records.product();
        Account member = Account.of("EDITOR");
        Teams.join(product, member);
        String script = Tokens.secret(List.of("EDITOR"), Map.of("products", List.of(id(product))));
        assertEquals(false, finds(member.token(), path));
        Map<String, Object> dealing = new HashMap<>(Bodies.of("engagements", product));
        dealing.put("stakeholderId", id(path));
        String engagement = create("engagements", dealing);
        assertEquals(true, finds(member.token(), path));
        assertEquals(true, finds(script, path));
        retitle(member.token(), path).statusCode(403);
        Records.delete(engagement).statusCode(204);
        assertEquals(false, finds(member.token(), path));
        assertEquals(false, finds(script, path));
    }

    @Test
    void aReferenceToAConfidentialOneIsAnsweredLikeOneToNothing() {
        String path = stakeholder(true);
        for (String stranger : List.of(lineManager().token(), Tokens.secret(List.of("EDITOR"), Map.of()))) {
            as(stranger)
                    .body(childOf(path))
                    .post("/api/v1/stakeholders")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("REFERENCE_NOT_FOUND"));
            retitle(stranger, path).statusCode(404);
            as(stranger).header("If-Match", "*").delete(path).then().statusCode(404);
        }
        as(owner.token())
                .body(childOf(path))
                .post("/api/v1/stakeholders")
                .then()
                .statusCode(201);
    }

    @Test
    void onlyWhoWillStillKnowOfItMakesItConfidential() {
        String path = stakeholder(false);
        Map<String, Boolean> confidential = Map.of("confidential", true);
        change(lineManager().token(), path, confidential).statusCode(403);
        change(Tokens.secret(List.of("EDITOR"), Map.of()), path, confidential).statusCode(403);
        change(owner.token(), path, confidential).statusCode(200);
        change(owner.token(), path, Map.of("ownerId", Account.of("EDITOR").person()))
                .statusCode(403);
        change(owner.token(), path, Map.of("confidential", false)).statusCode(200);
        as(Account.of("VIEWER").token()).get(path + "/history").then().statusCode(200);
        Map<String, Object> own = new HashMap<>(body(true));
        own.remove("ownerId");
        as(Account.of("EDITOR").token())
                .body(own)
                .post("/api/v1/stakeholders")
                .then()
                .statusCode(201);
        as(Account.of("EDITOR").token())
                .body(body(true))
                .post("/api/v1/stakeholders")
                .then()
                .statusCode(403);
    }

    @Test
    void hidingItCostsNoStatement() {
        String viewer = Account.of("VIEWER").token();
        String path = stakeholder(false);
        as(viewer).get("/api/v1/me");
        for (String read : List.of("/api/v1/stakeholders?include=parent", path, path + "/tree", path + "/history")) {
            List<String> sent = Statements.during(() -> as(viewer).get(read));
            assertEquals(1, sent.size(), () -> read + "\n" + String.join("\n", sent));
        }
    }
}
