package dev.slipway.strategy;

import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import dev.slipway.testing.Teams;
import dev.slipway.testing.Tokens;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A confidential strategy of an open product exists for the product's team and administrators only. */
@SlipwayTest
class ConfidentialStrategyTest {

    private final String word = "secret" + Api.key();
    private String product;
    private String strategy;

    @BeforeEach
    void aConfidentialStrategyOfAnOpenProduct() {
        product = Records.product();
        strategy = create("strategies", Map.of("productId", id(product), "vision", word, "confidential", true));
    }

    /** Whether the caller finds the strategy wherever records are shown, which must be one answer. */
    private boolean finds(String token) {
        as(token).get(product).then().statusCode(200);
        List<Integer> answers = List.of(
                status(token, strategy),
                status(token, strategy + "?include=product"),
                status(token, strategy + "?asOf=9999-01-01T00:00:00Z"),
                status(token, strategy + "/history"),
                status(token, strategy + "/transitions"),
                status(token, strategy + "/positioning-statement"),
                status(token, "/api/v1/me/permissions?resource=strategies&id=" + id(strategy)));
        List<Integer> totals = List.of(
                total(token, "id=" + id(strategy)),
                total(token, "q=" + word),
                total(token, "include=product&productId=" + id(product)));
        boolean found = answers.get(0) == 200;
        int expected = found ? 200 : 404;
        assertEquals(
                List.of(), answers.stream().filter(status -> status != expected).toList(), answers::toString);
        int one = found ? 1 : 0;
        assertEquals(List.of(), totals.stream().filter(total -> total != one).toList(), totals::toString);
        return found;
    }

    private static int status(String token, String path) {
        return as(token).get(path).statusCode();
    }

    private static int total(String token, String filter) {
        return as(token)
                .get("/api/v1/strategies?total=true&" + filter)
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    private static RequestSpecification changing(String token) {
        return as(token).header("If-Match", "*").contentType(Records.MERGE_PATCH);
    }

    @Test
    void itExistsForAdministratorsAndTheTeamOfToday() {
        Account member = Account.of("VIEWER");
        Account other = Account.of("EDITOR", "APPROVER");
        Teams.join(product, member);
        Teams.join(Records.product(), other);
        assertEquals(true, finds(Account.of("ADMIN").token()));
        assertEquals(true, finds(member.token()));
        assertEquals(false, finds(other.token()));
    }

    @Test
    void itExistsForTokensThatNameItsProductAndNotForThoseThatNameNone() {
        assertEquals(true, finds(Api.ADMIN));
        assertEquals(true, finds(Tokens.secret(List.of("VIEWER"), Map.of("products", List.of(id(product))))));
        assertEquals(false, finds(Tokens.secret(List.of("EDITOR"), Map.of())));
        assertEquals(false, finds(Tokens.secret(List.of("ADMIN"), Map.of("products", List.of(id(Records.product()))))));
    }

    @Test
    void theManagerOfTheLineIsNotTheTeam() {
        Account manager = Account.of("EDITOR");
        String line = create("product-lines", Map.of("key", Api.key(), "name", "L", "managerId", manager.person()));
        Records.patch(product, Map.of("productLineId", id(line))).statusCode(200);
        assertEquals(false, finds(manager.token()));
        as(manager.token())
                .body(Map.of("productId", id(product), "vision", "x", "confidential", true))
                .post("/api/v1/strategies")
                .then()
                .statusCode(403);
        as(manager.token())
                .body(Map.of("productId", id(product), "vision", "x"))
                .post("/api/v1/strategies")
                .then()
                .statusCode(201);
    }

    @Test
    void itIsNotChangedByWhoDoesNotKnowOfIt() {
        for (String token : List.of(
                Tokens.secret(List.of("EDITOR"), Map.of()), Account.of("EDITOR").token())) {
            as(token).header("If-Match", "*").delete(strategy).then().statusCode(404);
            changing(token).body(Map.of("vision", "x")).patch(strategy).then().statusCode(404);
            as(token)
                    .header("If-Match", "*")
                    .body(Map.of("to", "IN_REVIEW"))
                    .post(strategy + "/transitions")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void onlyWhoWillStillKnowOfItMakesItConfidential() {
        String open = create("strategies", Map.of("productId", id(product), "vision", "x"));
        Account member = Account.of("EDITOR");
        Teams.join(product, member);
        String script = Tokens.secret(List.of("EDITOR"), Map.of());
        changing(script).body(Map.of("confidential", true)).patch(open).then().statusCode(403);
        changing(member.token())
                .body(Map.of("confidential", true))
                .patch(open)
                .then()
                .statusCode(200);
        as(script).get(open).then().statusCode(404);
        as(script).get(open + "/history").then().statusCode(404);
        changing(member.token())
                .body(Map.of("confidential", false))
                .patch(open)
                .then()
                .statusCode(200);
        as(script).get(open + "/history").then().statusCode(200).body("items.version", contains(3, 2, 1));
    }

    @Test
    void hidingItCostsNoStatement() {
        String viewer = Account.of("VIEWER").token();
        as(viewer).get("/api/v1/me");
        for (String path : List.of(
                "/api/v1/strategies",
                "/api/v1/strategies?include=product",
                strategy,
                strategy + "/history",
                strategy + "?asOf=9999-01-01T00:00:00Z",
                strategy + "/positioning-statement")) {
            List<String> sent = Statements.during(() -> as(viewer).get(path));
            assertEquals(1, sent.size(), () -> path + "\n" + String.join("\n", sent));
        }
    }
}
