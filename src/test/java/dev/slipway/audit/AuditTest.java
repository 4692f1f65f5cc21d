package dev.slipway.audit;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.slipway.testing.Account;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the audit log holds, and who reads it. */
@SlipwayTest
class AuditTest {

    private static ValidatableResponse entries(String query) {
        return admin().get("/api/v1/audit-entries?" + query).then().statusCode(200);
    }

    @Test
    void makingChangingAndRevokingATokenIsWrittenDown() {
        JsonPath token = Tokens.make(List.of("VIEWER"), Map.of());
        String path = "/api/v1/api-tokens/" + token.getString("id");
        Records.patch(path, Map.of("name", "renamed 改名")).statusCode(200);
        Records.delete(path).statusCode(204);
        entries("sort=createdAt&subject=" + token.getString("id"))
                .body("items.kind", contains("TOKEN_CREATED", "TOKEN_CHANGED", "TOKEN_REVOKED"))
                .body("items[2].detail", equalTo("renamed 改名"))
                .body("items[2].actor", containsString("token:"));
    }

    @Test
    void aRefusedTokenLeavesNoEntry() {
        String name = "refused " + dev.slipway.testing.Api.key();
        admin().body(Tokens.body(List.of("VIEWER"), Map.of("name", name, "expiresAt", "2020-01-01T00:00:00Z")))
                .post("/api/v1/api-tokens")
                .then()
                .statusCode(422);
        entries("q=" + name).body("items", hasSize(0));
    }

    @Test
    void theFirstSightOfAnAccountIsWrittenDownOnce() {
        Account account = Account.of("VIEWER");
        account.person();
        account.person();
        String identity = admin().get(
                        "/api/v1/identities?subject=" + account.claims().get("sub"))
                .path("items[0].id");
        entries("subject=" + identity)
                .body("items.kind", contains("FIRST_SIGHT"))
                .body("items[0].detail", equalTo(account.claims().get("name")));
    }

    @Test
    void theSameRefusalIsWrittenDownOnceAMinute() throws Exception {
        Account account = Account.of("VIEWER");
        String actor = "person:" + account.person();
        String product = Records.product();
        for (int i = 0; i < 5; i++) {
            as(account.token()).header("If-Match", "*").delete(product).then().statusCode(403);
        }
        as(account.token()).get("/api/v1/api-tokens").then().statusCode(403);
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        String mine = "/api/v1/audit-entries?kind=DENIED&sort=createdAt&actor=" + actor;
        while (admin().get(mine).jsonPath().getList("items").size() < 2
                && Instant.now().isBefore(end)) Thread.sleep(50);
        entries("kind=DENIED&actor=" + actor)
                .body("items.operation.sort()", contains("DELETE /api/v1/products/{id}", "GET /api/v1/api-tokens"))
                .body("items[0].label", equalTo(account.claims().get("name")))
                .body("items.detail", hasSize(2));
    }

    @Test
    void aRefusalWithinABatchThatGoesOnIsWrittenDownToo() throws Exception {
        Account editor = Account.of("EDITOR");
        String id = Records.id(Records.product());
        Map<String, ?> patch = Map.of("op", "PATCH", "id", id, "ifMatch", "*", "body", Map.of("name", "not mine"));
        as(editor.token())
                .body(Map.of("atomic", false, "operations", List.of(patch)))
                .post("/api/v1/products/batch")
                .then()
                .statusCode(200)
                .body("results.status", contains(403));
        String mine = "/api/v1/audit-entries?kind=DENIED&actor=person:" + editor.person();
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (admin().get(mine).jsonPath().getList("items").isEmpty()
                && Instant.now().isBefore(end)) Thread.sleep(50);
        admin().get(mine).then().body("items.operation", contains("POST /api/v1/products/batch"));
    }

    @Test
    void whatTheCallerPutsIntoTheAddressMakesNoOtherRefusalOfIt() throws Exception {
        Account account = Account.of("VIEWER");
        String actor = "person:" + account.person();
        for (int i = 0; i < 5; i++) {
            as(account.token())
                    .body(Map.of("name", "x"))
                    .put("/api/v1/people/by-external-id/hr/" + i)
                    .then()
                    .statusCode(403);
            as(account.token())
                    .header("If-Match", "*")
                    .delete("/api/v1/people/no-id-" + i)
                    .then()
                    .statusCode(403);
        }
        as(account.token()).get("/api/v1/api-tokens").then().statusCode(403);
        String mine = "/api/v1/audit-entries?kind=DENIED&sort=createdAt&actor=" + actor;
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!admin().get(mine).jsonPath().getList("items.operation").contains("GET /api/v1/api-tokens")
                && Instant.now().isBefore(end)) Thread.sleep(50);
        entries("kind=DENIED&actor=" + actor)
                .body(
                        "items.operation.sort()",
                        contains(
                                "DELETE /api/v1/people/{id}",
                                "GET /api/v1/api-tokens",
                                "PUT /api/v1/people/by-external-id/{source}/{externalId}"));
    }

    @Test
    void onlyAdministratorsReadIt() {
        as(Account.of("APPROVER").token()).get("/api/v1/audit-entries").then().statusCode(403);
    }
}
