package dev.slipway.batch;

import static dev.slipway.batch.Batch.operation;
import static dev.slipway.batch.Batch.person;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Api.key;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Account;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import dev.slipway.testing.Teams;
import dev.slipway.testing.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What may be in a batch, who may send it, how often, and what it costs. */
@SlipwayTest
class BatchInputTest {

    private static void refused(Map<String, Object> operation, String pointer, String code) {
        Batch.of("people", operation)
                .send()
                .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code));
    }

    @Test
    void anOperationHasWhatItsKindTakesAndNothingElse() {
        refused(operation("CREATE"), "/operations/0/body", "NEEDED_FOR");
        refused(operation("PATCH", "body", Map.of()), "/operations/0/id", "NEEDED_FOR");
        refused(operation("DELETE", "id", "x", "body", Map.of()), "/operations/0/body", "NOT_FOR");
        refused(operation("CREATE", "body", Map.of("name", "n"), "ifMatch", "*"), "/operations/0/ifMatch", "NOT_FOR");
        refused(operation("UPSERT", "body", Map.of("name", "n")), "/operations/0/externalId", "NEEDED_FOR");
        refused(operation("DELETE", "id", "x", "ifMatch", "*"), "/operations/0/id", "UUID_EXPECTED");
        refused(operation("DELETE", "id", "1-1-1-1-1", "ifMatch", "*"), "/operations/0/id", "UUID_EXPECTED");
        refused(upsert("no source!", "x"), "/operations/0/externalSource", "PATTERN");
        refused(upsert("hr", ""), "/operations/0/externalId", "SIZE");
        refused(operation("PURGE"), "/operations/0/op", "ONE_OF_EXPECTED");
        refused(operation("CREATE", "body", "text"), "/operations/0/body", "OBJECT_EXPECTED");
        refused(operation("CREATE", "body", Map.of("name", "n"), "wish", 1), "/operations/0/wish", "UNKNOWN_FIELD");
        refused(
                operation("TRANSITION", "id", UUID.randomUUID().toString(), "to", "X"),
                "/operations/0/op",
                "NO_STATES");
    }

    private static Map<String, Object> upsert(String source, String id) {
        return operation("UPSERT", "externalSource", source, "externalId", id, "body", Map.of("name", "n"));
    }

    @Test
    void ofAListWithAnElementThatCannotBeReadNothingElseIsSaid() {
        admin().body("{\"operations\":[null]}")
                .post("/api/v1/people/batch")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/operations/0"))
                .body("errors.code", contains("NULL_ELEMENT"));
    }

    @Test
    void aKeyThatIsNoneIsRefusedWhereNothingWouldBeKeptToo() {
        Batch.of("people", person("n"))
                .with("dryRun", true)
                .as(admin().header("Idempotency-Key", "a b"))
                .send()
                .statusCode(400)
                .body("errors.code", contains("KEY_MALFORMED"));
    }

    @Test
    void manyFailuresAreFoundWithoutDoingAllBeforeThemOneByOneEachTime() {
        String taken = key();
        Batch.of("product-lines", line(taken)).send().statusCode(200);
        List<Map<String, Object>> operations = new ArrayList<>();
        for (int i = 0; i < 100; i++) operations.add(line(key()));
        for (int i = 0; i < 10; i++) operations.add(line(taken));
        List<String> statements = Statements.during(() ->
                Batch.of("product-lines", operations).send().statusCode(422).body("errors", hasSize(10)));
        assertTrue(statements.size() < 1000, () -> statements.size() + " statements");
    }

    private static Map<String, Object> line(String key) {
        return Batch.create(Map.of("key", key, "name", key));
    }

    @Test
    void aLocalNameIsKnownBeforeItIsUsedAndUsedOnce() {
        refused(operation("DELETE", "id", "$ref:later", "ifMatch", "*"), "/operations/0", "REF_UNKNOWN");
        Map<String, Object> named = operation("CREATE", "ref", "twice", "body", Map.of("name", "n"));
        Batch.of("people", named, person("n"), named)
                .send()
                .statusCode(422)
                .body("errors.pointer", contains("/operations/2/ref"))
                .body("errors.code", contains("REF_TAKEN"));
        refused(operation("CREATE", "ref", "not a name", "body", Map.of("name", "n")), "/operations/0/ref", "PATTERN");
    }

    @Test
    void aBatchHasOneToAThousandOperationsInFiveMebibytes() {
        Batch.of("people", List.of()).send().statusCode(422);
        Batch.of("people", Collections.nCopies(1001, person("n"))).send().statusCode(422);
        String large = "x".repeat(6 * 1024 * 1024);
        admin().body("{\"operations\":[{\"op\":\"CREATE\",\"body\":{\"name\":\"" + large + "\"}}]}")
                .post("/api/v1/people/batch")
                .then()
                .statusCode(413);
    }

    @Test
    void aThousandNewRecordsTakeAHandfulOfStatements() {
        List<Map<String, Object>> operations = new ArrayList<>();
        for (int i = 0; i < 1000; i++) operations.add(person("批量 " + i));
        List<String> statements = Statements.during(
                () -> Batch.of("people", operations).send().statusCode(200).body("succeeded", equalTo(1000)));
        assertTrue(statements.size() <= 5, () -> statements.size() + " statements: " + statements.subList(0, 5));
    }

    @Test
    void aRepeatedBatchHappensOnce() {
        for (boolean atomic : new boolean[] {true, false}) {
            String key = UUID.randomUUID().toString();
            List<String> first = null;
            for (int i = 0; i < 2; i++) {
                var answer = Batch.of(
                                "people",
                                person("einmal"),
                                Batch.create(atomic ? Map.of("name", "n") : Map.of("name", "")))
                        .with("atomic", atomic)
                        .as(admin().header("Idempotency-Key", key))
                        .send()
                        .statusCode(200);
                if (i == 1) answer.header("Idempotency-Replayed", equalTo("true"));
                List<String> ids = answer.extract().path("results.id");
                if (first == null) first = ids;
                assertEquals(first, ids);
            }
            Batch.of("people", person("another"))
                    .as(admin().header("Idempotency-Key", key))
                    .send()
                    .statusCode(422)
                    .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        }
    }

    @Test
    void eachOperationTakesTheRightsThatItTakesByItself() {
        Account editor = Account.of("EDITOR");
        String own = product();
        String other = product();
        Teams.join(own, editor);
        Batch.of(
                        "products",
                        operation("PATCH", "id", id(own), "ifMatch", "*", "body", Map.of("name", "mine")),
                        operation("PATCH", "id", id(other), "ifMatch", "*", "body", Map.of("name", "not mine")))
                .with("atomic", false)
                .as(as(editor.token()))
                .send()
                .statusCode(200)
                .body("results.status", contains(200, 403));
        Batch.of("products", operation("TRANSITION", "id", id(own), "ifMatch", "*", "to", "ANALYSIS"))
                .as(as(Tokens.secret(List.of("VIEWER"), Map.of())))
                .send()
                .statusCode(403);
        Batch.of("products", operation("PATCH", "id", id(own), "ifMatch", "*", "body", Map.of("name", "x")))
                .as(as(Account.of("APPROVER").token()))
                .send()
                .statusCode(403)
                .body("errors.pointer", contains("/operations/0"));
    }

    @Test
    void whatHasASecretIsMadeByItself() {
        Batch.of("api-tokens", Batch.create(Tokens.body(List.of("VIEWER"), Map.of())))
                .send()
                .statusCode(422)
                .body("errors.code", contains("SECRET_ONCE"));
    }
}
