package dev.slipway.me;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Teams;
import dev.slipway.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a caller reads of itself and of what it may do. */
@SlipwayTest
class MeTest {

    private static ValidatableResponse may(String token, String query) {
        return as(token).get("/api/v1/me/permissions?" + query).then();
    }

    private static String reasons(String action) {
        return "permissions.find{it.action=='" + action + "'}.reasons.code";
    }

    @Test
    void aPersonReadsTeamsAndLinesOfToday() {
        Account account = Account.of("EDITOR");
        String product = Records.product();
        Teams.join(product, account);
        String line = create("product-lines", Map.of("key", Api.key(), "name", "L", "managerId", account.person()));
        as(account.token())
                .get("/api/v1/me")
                .then()
                .body("personId", equalTo(account.person()))
                .body("teams.productId", contains(id(product)))
                .body("teams.role", contains("TECHNICAL_LEAD"))
                .body("productLines", contains(id(line)));
    }

    @Test
    void aTokenHasNeitherPersonNorTeams() {
        admin().get("/api/v1/me").then().body("personId", nullValue()).body("teams", empty());
    }

    @Test
    void eachActionIsAllowedOrSaysEveryReasonWhyNot() {
        Account account = Account.of("EDITOR").with("scope", "catalog:read");
        String product = Records.product();
        may(account.token(), "resource=products&id=" + id(product))
                .statusCode(200)
                .body("permissions.action", contains("READ", "CREATE", "CHANGE", "TRANSITION", "DELETE", "RESTORE"))
                .body("permissions.findAll{it.allowed}.action", contains("READ"))
                .body(reasons("CHANGE"), contains("SCOPE_MISSING", "NOT_ON_TEAM"))
                .body(reasons("RESTORE"), contains("SCOPE_MISSING", "NOT_ON_TEAM", "NOT_IN_TRASH"));
        Teams.join(product, account);
        may(account.with("scope", null).token(), "resource=products&id=" + id(product))
                .body("permissions.findAll{it.allowed}.action", contains("READ", "CHANGE", "TRANSITION", "DELETE"));
    }

    @Test
    void whatIsSaidIsWhatHappens() {
        Account account = Account.of("EDITOR");
        String product = Records.product();
        String other = Records.product();
        Teams.join(product, account);
        for (String target : List.of(product, other)) {
            boolean allowed = may(account.token(), "resource=releases&productId=" + id(target))
                    .extract()
                    .path("permissions.find{it.action=='CREATE'}.allowed");
            as(account.token())
                    .body(Map.of("productId", id(target), "name", Api.key(), "kind", "MINOR"))
                    .post("/api/v1/releases")
                    .then()
                    .statusCode(allowed ? 201 : 403);
        }
        may(account.token(), "resource=products").body(reasons("CREATE"), contains("NOT_ON_TEAM"));
        may(account.token(), "resource=people").body(reasons("CREATE"), contains("COMPANY_WIDE"));
    }

    @Test
    void whoDecidesMayMoveWithoutBeingAbleToChange() {
        String strategy = create("strategies", Map.of("productId", id(Records.product()), "vision", "v"));
        String approver = Account.of("APPROVER").token();
        for (String question : List.of("resource=strategies&id=" + id(strategy), "resource=strategies")) {
            may(approver, question).body("permissions.findAll{it.allowed}.action", contains("READ", "TRANSITION"));
        }
        may(approver, "resource=products").body("permissions.findAll{it.allowed}.action", contains("READ"));
        String other = Tokens.secret(List.of("APPROVER"), Map.of("products", List.of(id(Records.product()))));
        may(other, "resource=strategies&id=" + id(strategy))
                .body(reasons("TRANSITION"), contains("ROLE_MISSING", "OTHER_PRODUCT"));
        Records.delete(strategy).statusCode(204);
        may(approver, "resource=strategies&id=" + id(strategy)).body(reasons("TRANSITION"), contains("IN_TRASH"));
    }

    @Test
    void whatIsSettledForEverIsSaid() {
        String strategy = create("strategies", Map.of("productId", id(Records.product()), "vision", "v"));
        for (String to : List.of("IN_REVIEW", "APPROVED")) {
            Records.move(strategy, Map.of("to", to)).statusCode(200);
        }
        may(Api.ADMIN, "resource=strategies&id=" + id(strategy))
                .body("permissions.findAll{it.allowed}.action", contains("READ", "CREATE", "TRANSITION"))
                .body(reasons("CHANGE"), contains("IMMUTABLE"))
                .body(reasons("DELETE"), contains("IMMUTABLE"));
        String token = Tokens.make(List.of("VIEWER"), Map.of()).getString("id");
        Records.delete("/api/v1/api-tokens/" + token).statusCode(204);
        may(Api.ADMIN, "resource=api-tokens&id=" + token).body(reasons("RESTORE"), contains("REVOKED"));
    }

    @Test
    void aRoadmapOfALineIsItsManagersToMake() {
        Account manager = Account.of("EDITOR");
        String line = create("product-lines", Map.of("key", Api.key(), "name", "L", "managerId", manager.person()));
        String question = "resource=roadmaps&productLineId=" + id(line);
        may(manager.token(), question).body(reasons("CREATE"), empty());
        may(Account.of("EDITOR").token(), question).body(reasons("CREATE"), contains("NOT_LINE_MANAGER"));
        may(Tokens.secret(List.of("EDITOR"), Map.of()), question).body(reasons("CREATE"), contains("COMPANY_WIDE"));
    }

    @Test
    void aRecordInTheTrashCanOnlyBeRestored() {
        String product = Records.product();
        Records.delete(product).statusCode(204);
        may(Api.ADMIN, "resource=products&id=" + id(product))
                .body("permissions.findAll{it.allowed}.action", contains("READ", "CREATE", "RESTORE"))
                .body(reasons("CHANGE"), contains("IN_TRASH"));
    }

    @Test
    void whoMayNotReadLearnsNothingOfARecord() {
        String narrow = Tokens.secret(List.of("ADMIN"), Map.of("scopes", List.of("people:read")));
        may(narrow, "resource=products&id=" + id(Records.product()))
                .statusCode(200)
                .body(reasons("CHANGE"), contains("SCOPE_MISSING"));
        String product = create("products", Map.of("key", Api.key(), "name", "x", "confidential", true));
        may(Account.of("VIEWER").token(), "resource=products&id=" + id(product)).statusCode(404);
    }

    @Test
    void whatIsOnlyListedIsOnlyRead() {
        may(Api.ADMIN, "resource=audit-entries").body("permissions.action", contains("READ"));
    }

    @Test
    void unknownResourcesAndMissingOnesAreRefused() {
        for (String query : List.of(
                "resource=nonsense",
                "productId=" + id(Records.product()),
                "resource=products&id=1",
                "resource=products&other=1")) {
            may(Api.ADMIN, query).statusCode(400).body("code", equalTo("INVALID_PARAMETER"));
        }
    }
}
