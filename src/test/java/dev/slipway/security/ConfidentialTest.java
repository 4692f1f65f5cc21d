package dev.slipway.security;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Teams;
import dev.slipway.testing.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Confidential products and all that belongs to them exist for their team and for administrators only. */
@SlipwayTest
class ConfidentialTest {

    private final String word = "secret" + Api.key();
    private String product;
    private String release;

    @BeforeEach
    void aConfidentialProductWithARelease() {
        product = create("products", Map.of("key", Api.key(), "name", word, "confidential", true));
        release = create("releases", Map.of("productId", id(product), "name", word, "kind", "MINOR"));
    }

    /** Whether the caller finds the product and the release wherever records are shown, which must be one answer. */
    private boolean finds(String token) {
        List<Integer> answers = List.of(
                as(token).get(product).statusCode(),
                as(token).get(release).statusCode(),
                as(token).get(release + "?include=product").statusCode(),
                as(token).get(product + "/overview").statusCode(),
                as(token).get(product + "/history").statusCode(),
                as(token).get(release + "/history").statusCode(),
                as(token).get(release + "?asOf=9999-01-01T00:00:00Z").statusCode(),
                as(token).get(product + "/transitions").statusCode());
        List<Integer> totals = List.of(
                total(token, "products?id=" + id(product)),
                total(token, "products?q=" + word),
                total(token, "releases?productId=" + id(product)),
                total(token, "releases?include=product&q=" + word));
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

    private static int total(String token, String list) {
        return as(token)
                .get("/api/v1/" + list + "&total=true")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    @Test
    void itExistsForAdministratorsAndTheTeamOfToday() {
        Account member = Account.of("VIEWER");
        Account other = Account.of("VIEWER");
        Teams.join(product, member);
        Teams.join(Records.product(), other);
        assertEquals(true, finds(Account.of("ADMIN").token()));
        assertEquals(true, finds(member.token()));
        assertEquals(false, finds(other.token()));
        assertEquals(false, finds(Account.of("EDITOR", "APPROVER").token()));
    }

    @Test
    void itExistsForTokensThatNameItAndNotForThoseThatNameNone() {
        assertEquals(true, finds(Api.ADMIN));
        assertEquals(true, finds(Tokens.secret(List.of("VIEWER"), Map.of("products", List.of(id(product))))));
        assertEquals(false, finds(Tokens.secret(List.of("EDITOR"), Map.of())));
        assertEquals(false, finds(Tokens.secret(List.of("ADMIN"), Map.of("products", List.of(id(Records.product()))))));
    }

    @Test
    void itIsNeitherChangedNorReferredToByWhoDoesNotKnowOfIt() {
        for (String token : List.of(
                Tokens.secret(List.of("EDITOR"), Map.of()), Account.of("EDITOR").token())) {
            as(token).header("If-Match", "*").delete(release).then().statusCode(404);
            as(token)
                    .header("If-Match", "*")
                    .body(Map.of("to", "ANALYSIS"))
                    .post(product + "/transitions")
                    .then()
                    .statusCode(404);
            Records.delete(release).statusCode(204);
            as(token).post(release + "/restore").then().statusCode(404);
            Records.restore(release).statusCode(200);
        }
    }

    @Test
    void aReferenceToItIsAnsweredLikeOneToNothing() {
        for (String token : List.of(
                Tokens.secret(List.of("EDITOR"), Map.of()), Account.of("EDITOR").token())) {
            String nothing = "0190a5b2-7c1e-7d3a-9f00-1a2b3c4d5e6f";
            int unknown = as(token)
                    .body(Map.of("productId", nothing, "name", "x", "kind", "MINOR"))
                    .post("/api/v1/releases")
                    .statusCode();
            as(token)
                    .body(Map.of("productId", id(product), "name", "x", "kind", "MINOR"))
                    .post("/api/v1/releases")
                    .then()
                    .statusCode(unknown);
        }
    }

    @Test
    void aRecordThatMovesIntoItIsHiddenWithItsPast() {
        String open =
                create("releases", Map.of("productId", id(Records.product()), "name", Api.key(), "kind", "MINOR"));
        String viewer = Tokens.secret(List.of("VIEWER"), Map.of());
        as(viewer).get(open + "/history").then().statusCode(200);
        Records.patch(open, Map.of("productId", id(product))).statusCode(200);
        as(viewer).get(open + "/history").then().statusCode(404);
        as(viewer).get(open + "?asOf=9999-01-01T00:00:00Z").then().statusCode(404);
    }

    @Test
    void onlyWhoWillStillKnowOfItMakesAProductConfidential() {
        String open = Records.product();
        Account member = Account.of("EDITOR");
        Teams.join(open, member);
        String script = Tokens.secret(List.of("EDITOR"), Map.of());
        as(script)
                .header("If-Match", "*")
                .contentType(Records.MERGE_PATCH)
                .body(Map.of("confidential", true))
                .patch(open)
                .then()
                .statusCode(403);
        as(script)
                .body(Map.of("key", Api.key(), "name", "x", "confidential", true))
                .post("/api/v1/products")
                .then()
                .statusCode(403);
        as(member.token())
                .header("If-Match", "*")
                .contentType(Records.MERGE_PATCH)
                .body(Map.of("confidential", true))
                .patch(open)
                .then()
                .statusCode(200)
                .body("confidential", equalTo(true));
        as(member.token()).get(open).then().statusCode(200);
        as(script).get(open).then().statusCode(404);
    }

    @Test
    void theManagerOfItsLineIsNotItsTeam() {
        Account manager = Account.of("EDITOR");
        String line = create("product-lines", Map.of("key", Api.key(), "name", "L", "managerId", manager.person()));
        Records.patch(product, Map.of("productLineId", id(line))).statusCode(200);
        assertEquals(false, finds(manager.token()));
        as(manager.token())
                .body(Map.of("key", Api.key(), "name", "x", "confidential", true, "productLineId", id(line)))
                .post("/api/v1/products")
                .then()
                .statusCode(403);
    }

    @Test
    void listsShowTheRestAndTheirCursorsSkipIt() {
        for (int i = 0; i < 3; i++) create("products", Map.of("key", Api.key(), "name", word + i));
        String viewer = Tokens.secret(List.of("VIEWER"), Map.of());
        String cursor = as(viewer)
                .get("/api/v1/products?sort=-name&limit=2&q=" + word)
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("nextCursor");
        as(viewer)
                .get("/api/v1/products?sort=-name&limit=2&q=" + word + "&cursor=" + cursor)
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
        admin().get("/api/v1/products?total=true&q=" + word).then().body("total", equalTo(4));
    }

    @Test
    void noLongerConfidentialItExistsForAll() {
        Records.patch(product, Map.of("confidential", false)).statusCode(200);
        assertEquals(true, finds(Account.of("VIEWER").token()));
    }
}
