package dev.slipway.tokens;

import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.line;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.testing.Api;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Tokens;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far a token reaches: roles, scopes and products. */
@SlipwayTest
class TokenReachTest {

    private static final Map<String, Object> NONE = Map.of();

    private static Map<String, Object> product(String key) {
        return Map.of("key", key, "name", "Quick");
    }

    private static Map<String, Object> release(String product) {
        return Map.of("productId", id(product), "name", Api.key(), "kind", "MINOR");
    }

    private static RequestSpecification over(String secret) {
        return as(secret).header("If-Match", "*");
    }

    @Test
    void aViewerReadsAndSeesThatNoTransitionIsOpen() {
        String viewer = Tokens.secret(List.of("VIEWER"), NONE);
        String product = Records.product();
        as(viewer).get(product).then().statusCode(200);
        as(viewer).get(product + "/transitions").then().statusCode(200).body("options.findAll{it.allowed}", empty());
        as(viewer).body(product(Api.key())).post("/api/v1/products").then().statusCode(403);
        over(viewer).delete(product).then().statusCode(403).body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void aScopeToReadDoesNotWriteAndOtherAreasAreClosed() {
        String reader = Tokens.secret(List.of("ADMIN"), Map.of("scopes", List.of("catalog:read")));
        String product = Records.product();
        as(reader).get(product).then().statusCode(200);
        as(reader).get(product + "/transitions").then().statusCode(200).body("options.findAll{it.allowed}", empty());
        as(reader).body(product(Api.key())).post("/api/v1/products").then().statusCode(403);
        as(reader).get("/api/v1/people").then().statusCode(403);
        as(reader).get("/api/v1/api-tokens").then().statusCode(403);
    }

    @Test
    void whatIsIncludedTakesTheScopeOfItsArea() {
        String reader = Tokens.secret(List.of("VIEWER"), Map.of("scopes", List.of("catalog:read")));
        String product = Records.product();
        as(reader).get("/api/v1/product-lines?include=manager").then().statusCode(403);
        as(reader).get(product + "/overview").then().statusCode(403);
        as(reader).get(product + "?include=productLine").then().statusCode(200);
    }

    @Test
    void aScopeThatIsGivenTwiceCountsOnce() {
        String reader = Tokens.secret(List.of("VIEWER"), Map.of("scopes", List.of("catalog:read", "catalog:read")));
        as(reader).get("/api/v1/products").then().statusCode(200);
    }

    @Test
    void aTokenDoesNotMakeOneThatOutlivesIt() {
        Instant end = Instant.now().plusSeconds(600).truncatedTo(ChronoUnit.SECONDS);
        String maker = Tokens.secret(List.of("ADMIN"), Map.of("expiresAt", end.toString()));
        for (Map<String, ?> more :
                List.of(NONE, Map.of("expiresAt", end.plusSeconds(1).toString()))) {
            as(maker)
                    .body(Tokens.body(List.of("VIEWER"), more))
                    .post("/api/v1/api-tokens")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", equalTo(List.of("/expiresAt")))
                    .body("errors.code", equalTo(List.of("MORE_THAN_MAKER")));
        }
        as(maker)
                .body(Tokens.body(List.of("VIEWER"), Map.of("expiresAt", end.toString())))
                .post("/api/v1/api-tokens")
                .then()
                .statusCode(201);
    }

    @Test
    void aScopeToWriteWritesInItsArea() {
        String writer = Tokens.secret(List.of("EDITOR"), Map.of("scopes", List.of("catalog:write")));
        as(writer).body(product(Api.key())).post("/api/v1/products").then().statusCode(201);
        as(writer).get("/api/v1/products").then().statusCode(403);
        as(writer).body(Map.of("name", "x")).post("/api/v1/people").then().statusCode(403);
    }

    @Test
    void aTokenOfOneProductChangesOnlyItsRecords() {
        String mine = Records.product();
        String other = Records.product();
        String secret = Tokens.secret(List.of("EDITOR"), Map.of("products", List.of(id(mine))));
        as(secret).get(other).then().statusCode(200);
        over(secret)
                .contentType(Records.MERGE_PATCH)
                .body(Map.of("name", "Mine"))
                .patch(mine)
                .then()
                .statusCode(200);
        over(secret)
                .contentType(Records.MERGE_PATCH)
                .body(Map.of("name", "Not"))
                .patch(other)
                .then()
                .statusCode(403);
        over(secret)
                .body(Map.of("to", "ANALYSIS"))
                .post(other + "/transitions")
                .then()
                .statusCode(403);
        over(secret).delete(line()).then().statusCode(403);
        as(secret).body(release(mine)).post("/api/v1/releases").then().statusCode(201);
        as(secret).body(release(other)).post("/api/v1/releases").then().statusCode(403);
        as(secret).body(product(Api.key())).post("/api/v1/products").then().statusCode(403);
        as(secret).body(Map.of("name", "x")).post("/api/v1/people").then().statusCode(403);
        Api.admin().get(other).then().body("version", equalTo(1));
    }

    @Test
    void aTokenOfOneProductMovesNoRecordInOrOut() {
        String mine = Records.product();
        String other = Records.product();
        String secret = Tokens.secret(List.of("EDITOR"), Map.of("products", List.of(id(mine))));
        String inside = create("releases", release(mine));
        String outside = create("releases", release(other));
        over(secret).body(release(other)).put(inside).then().statusCode(403);
        over(secret).body(release(mine)).put(outside).then().statusCode(403);
        over(secret)
                .contentType(Records.MERGE_PATCH)
                .body(Map.of("productId", id(other)))
                .patch(inside)
                .then()
                .statusCode(403);
        String source = "s" + Api.key();
        as(secret)
                .body(release(mine))
                .put("/api/v1/releases/by-external-id/" + source + "/1")
                .then()
                .statusCode(201);
        as(secret)
                .body(release(other))
                .put("/api/v1/releases/by-external-id/" + source + "/1")
                .then()
                .statusCode(403);
        as(secret)
                .body(release(other))
                .put("/api/v1/releases/by-external-id/" + source + "/2")
                .then()
                .statusCode(403);
        Api.admin().get(inside).then().body("productId", equalTo(id(mine))).body("version", equalTo(1));
        Api.admin().get(outside).then().body("productId", equalTo(id(other))).body("version", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"VIEWER", "EDITOR", "APPROVER"})
    void onlyAnAdministratorReadsAndMakesTokens(String role) {
        String secret = Tokens.secret(List.of(role), NONE);
        as(secret).get("/api/v1/api-tokens").then().statusCode(403);
        as(secret)
                .body(Tokens.body(List.of("VIEWER"), NONE))
                .post("/api/v1/api-tokens")
                .then()
                .statusCode(403);
    }

    @Test
    void aNarrowTokenMakesNoBroaderOne() {
        String narrow = Tokens.secret(List.of("ADMIN"), Map.of("scopes", List.of("tokens:write", "catalog:read")));
        for (List<String> scopes : List.of(List.<String>of(), List.of("catalog:read", "people:read"))) {
            as(narrow)
                    .body(Tokens.body(List.of("ADMIN"), Map.of("scopes", scopes)))
                    .post("/api/v1/api-tokens")
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("MORE_THAN_MAKER"));
        }
        as(narrow)
                .body(Tokens.body(List.of("ADMIN"), Map.of("scopes", List.of("catalog:read"))))
                .post("/api/v1/api-tokens")
                .then()
                .statusCode(201);
        String broad = Tokens.make(List.of("ADMIN"), NONE).getString("id");
        over(narrow)
                .contentType(Records.MERGE_PATCH)
                .body(Map.of("name", "mine"))
                .patch("/api/v1/api-tokens/" + broad)
                .then()
                .statusCode(422);
    }

    @Test
    void aTokenOfOneProductMakesNoToken() {
        String secret = Tokens.secret(List.of("ADMIN"), Map.of("products", List.of(id(Records.product()))));
        as(secret)
                .body(Tokens.body(List.of("ADMIN"), NONE))
                .post("/api/v1/api-tokens")
                .then()
                .statusCode(403);
    }
}
