package dev.slipway.security;

import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Teams;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whose records an editor changes: those of the products whose team the editor is on today, and of the lines managed. */
@SlipwayTest
class TeamRuleTest {

    private final Account editor = Account.of("EDITOR");

    private RequestSpecification over() {
        return as(editor.token()).header("If-Match", "*");
    }

    private ValidatableResponse rename(String path) {
        return over().contentType(Records.MERGE_PATCH)
                .body(Map.of("name", "Changed"))
                .patch(path)
                .then();
    }

    private static Map<String, Object> release(String product) {
        return Map.of("productId", id(product), "name", Api.key(), "kind", "MINOR");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    @Test
    void anEditorChangesTheRecordsOfTheProductOfTheTeamAndNoOthers() {
        String mine = Records.product();
        String other = Records.product();
        Teams.join(mine, editor);
        rename(mine).statusCode(200);
        as(editor.token()).body(release(mine)).post("/api/v1/releases").then().statusCode(201);
        over().body(Map.of("to", "ANALYSIS")).post(mine + "/transitions").then().statusCode(200);
        over().delete(create("releases", release(mine))).then().statusCode(204);
        rename(other).statusCode(403).body("detail", containsString("team"));
        as(editor.token()).body(release(other)).post("/api/v1/releases").then().statusCode(403);
        over().body(Map.of("to", "ANALYSIS"))
                .post(other + "/transitions")
                .then()
                .statusCode(403);
        over().delete(create("releases", release(other))).then().statusCode(403);
        as(editor.token()).get(other).then().statusCode(200).body("version", equalTo(1));
    }

    @Test
    void aMembershipCountsOnItsDaysOnly() {
        String past = Records.product();
        String future = Records.product();
        String today = Records.product();
        Teams.join(past, editor, today().minusDays(9), today().minusDays(1));
        Teams.join(future, editor, today().plusDays(1), null);
        Teams.join(today, editor, today(), today());
        rename(past).statusCode(403);
        rename(future).statusCode(403);
        rename(today).statusCode(200);
    }

    @Test
    void aMembershipInTheTrashCountsNoMore() {
        String product = Records.product();
        String seat = Teams.join(product, editor);
        rename(product).statusCode(200);
        Records.delete(seat).statusCode(204);
        rename(product).statusCode(403);
    }

    @Test
    void aRecordIsMovedNeitherIntoNorOutOfATeamsProduct() {
        String mine = Records.product();
        String other = Records.product();
        Teams.join(mine, editor);
        over().body(release(other))
                .put(create("releases", release(mine)))
                .then()
                .statusCode(403);
        over().body(release(mine))
                .put(create("releases", release(other)))
                .then()
                .statusCode(403);
    }

    @Test
    void theRoleIsNeededBesideTheTeam() {
        String product = Records.product();
        Account viewer = Account.of("VIEWER");
        Teams.join(product, viewer);
        as(viewer.token()).header("If-Match", "*").delete(product).then().statusCode(403);
    }

    @Test
    void theManagerOfALineChangesItAndItsProductsAndOpensProductsInIt() {
        String line = create("product-lines", Map.of("key", Api.key(), "name", "L", "managerId", editor.person()));
        String inLine = create("products", Map.of("key", Api.key(), "name", "P", "productLineId", id(line)));
        rename(line).statusCode(200);
        rename(inLine).statusCode(200);
        as(editor.token()).body(release(inLine)).post("/api/v1/releases").then().statusCode(201);
        as(editor.token())
                .body(Map.of("key", Api.key(), "name", "New", "productLineId", id(line)))
                .post("/api/v1/products")
                .then()
                .statusCode(201);
        as(editor.token())
                .body(Map.of(
                        "productId",
                        id(inLine),
                        "personId",
                        editor.person(),
                        "role",
                        "PRODUCT_MANAGER",
                        "startsOn",
                        "2026-01-01"))
                .post("/api/v1/team-members")
                .then()
                .statusCode(201);
    }

    @Test
    void theManagerOfALineChangesNothingOfItsConfidentialProducts() {
        String line = create("product-lines", Map.of("key", Api.key(), "name", "L", "managerId", editor.person()));
        String hidden = create(
                "products", Map.of("key", Api.key(), "name", "P", "productLineId", id(line), "confidential", true));
        as(editor.token()).body(release(hidden)).post("/api/v1/releases").then().statusCode(403);
        as(editor.token())
                .body(Map.of(
                        "productId",
                        id(hidden),
                        "personId",
                        editor.person(),
                        "role",
                        "TECHNICAL_LEAD",
                        "startsOn",
                        "2020-01-01"))
                .post("/api/v1/team-members")
                .then()
                .statusCode(403);
        Teams.join(hidden, editor);
        as(editor.token()).body(release(hidden)).post("/api/v1/releases").then().statusCode(201);
    }

    @Test
    void otherLinesAndWhatBelongsToNoProductAreForAdministrators() {
        String line = Records.line();
        rename(line).statusCode(403).body("detail", containsString("manager"));
        rename(Records.person()).statusCode(403).body("detail", containsString("administrators"));
        for (Map<String, Object> product : List.<Map<String, Object>>of(
                Map.of("key", Api.key(), "name", "No line"),
                Map.of("key", Api.key(), "name", "Other line", "productLineId", id(line)))) {
            as(editor.token()).body(product).post("/api/v1/products").then().statusCode(403);
        }
        as(editor.token())
                .body(Map.of("name", "x"))
                .post("/api/v1/people")
                .then()
                .statusCode(403);
        as(editor.token())
                .body(Map.of("key", Api.key(), "name", "x"))
                .post("/api/v1/product-lines")
                .then()
                .statusCode(403);
    }

    @Test
    void anAdministratorChangesEverything() {
        Account admin = Account.of("ADMIN");
        for (String path : List.of(Records.product(), Records.line(), Records.person())) {
            as(admin.token())
                    .header("If-Match", "*")
                    .contentType(Records.MERGE_PATCH)
                    .body(Map.of("name", "Changed"))
                    .patch(path)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void transitionsSayThatTheTeamIsMissing() {
        String product = Records.product();
        as(editor.token())
                .get(product + "/transitions")
                .then()
                .body("options.allowed", everyItem(equalTo(false)))
                .body("options.reasons.code", everyItem(hasItem("NOT_ON_TEAM")));
        Teams.join(product, editor);
        as(editor.token())
                .get(product + "/transitions")
                .then()
                .body("options.findAll{it.allowed}.to", contains("ANALYSIS", "RETIRED"))
                .body("options.reasons.flatten().code", not(hasItem("NOT_ON_TEAM")));
    }

    @Test
    void aTokenThatNamesNoProductChangesEveryProductButNothingCompanyWide() {
        String token = dev.slipway.testing.Tokens.secret(List.of("EDITOR"), Map.of());
        as(token)
                .body(release(Records.product()))
                .post("/api/v1/releases")
                .then()
                .statusCode(201);
        as(token).body(Map.of("name", "x")).post("/api/v1/people").then().statusCode(403);
        as(token).get("/api/v1/me").then().body("products", empty());
    }
}
