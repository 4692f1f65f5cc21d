package dev.slipway.conventions;

import static dev.slipway.conventions.Samples.PEOPLE;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Teams;
import dev.slipway.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that happen once, however often they are sent. */
@SlipwayTest
class IdempotencyTest {

    private static RequestSpecification keyed(String key) {
        return admin().header("Idempotency-Key", key);
    }

    private static Map<String, ?> person(String name, String tag) {
        return Map.of("name", name, "tags", List.of(tag));
    }

    @Test
    void identicalRequestsAtTheSameTimeMakeOneRecord() throws Exception {
        String word = Samples.word();
        List<Response> answers =
                AtOnce.each(20, () -> keyed(word).body(person("once", word)).post(PEOPLE));
        Set<String> made = new HashSet<>();
        int first = 0;
        for (Response answer : answers) {
            if (answer.statusCode() == 409) {
                answer.then().body("code", equalTo("IDEMPOTENCY_IN_FLIGHT")).header("Retry-After", "1");
                continue;
            }
            assertEquals(201, answer.statusCode());
            made.add(answer.path("id"));
            if (answer.header("Idempotency-Replayed") == null) first++;
        }
        assertEquals(1, first);
        assertEquals(1, made.size());
        admin().get(PEOPLE + "?tag=" + word).then().body("items", hasSize(1));
    }

    @Test
    void aRequestHasOneKey() {
        admin().header("Idempotency-Key", "a", "b")
                .body(person("keys", "keys"))
                .post(PEOPLE)
                .then()
                .statusCode(400)
                .body("errors.code", contains("KEY_MALFORMED"));
    }

    @Test
    void aRepeatedRequestIsAnsweredWithTheSameBodyAndHeaders() {
        String word = Samples.word();
        Response first = keyed(word).body(person("first", word)).post(PEOPLE);
        Samples.patch(Map.of("name", "changed since"))
                .patch(first.header("Location"))
                .then()
                .statusCode(200);
        Response second = keyed(word).body(person("first", word)).post(PEOPLE);
        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        second.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertEquals(first.<Map<String, ?>>path("$"), second.path("$"));
        for (String header : List.of("Location", "ETag", "Content-Type", "Cache-Control")) {
            assertEquals(first.header(header), second.header(header), header);
        }
    }

    @Test
    void aKeyThatWasUsedForAnotherBodyOrAddressIsRefused() {
        String word = Samples.word();
        keyed(word).body(person("one", word)).post(PEOPLE).then().statusCode(201);
        keyed(word)
                .body(person("two", word))
                .post(PEOPLE)
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        keyed(word)
                .body(Map.of("key", Api.key(), "name", "elsewhere"))
                .post(Samples.PRODUCTS)
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void theSameKeyOfAnotherCallerIsAnotherKey() {
        String word = Samples.word();
        keyed(word).body(person("mine", word)).post(PEOPLE).then().statusCode(201);
        Api.as(Tokens.secret(List.of("ADMIN"), Map.of()))
                .header("Idempotency-Key", word)
                .body(person("theirs", word))
                .post(PEOPLE)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
        admin().get(PEOPLE + "?tag=" + word).then().body("items.name", containsInAnyOrder("mine", "theirs"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "clé"})
    void aKeyHasVisibleAsciiCharactersOnly(String key) {
        isMalformed(key);
    }

    @Test
    void aKeyHasAtMostTwoHundredAndFiftyFiveCharacters() {
        isMalformed("k".repeat(256));
    }

    private static void isMalformed(String key) {
        keyed(key)
                .body(person("malformed", "key"))
                .post(PEOPLE)
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("Idempotency-Key"))
                .body("errors.code", containsInAnyOrder("KEY_MALFORMED"));
    }

    @Test
    void aRequestThatWasRefusedMayBeCorrectedUnderItsKey() {
        String word = Samples.word();
        keyed(word).body(person("", word)).post(PEOPLE).then().statusCode(422);
        String key = admin().get(Samples.product("taken")).path("key");
        keyed(word)
                .body(Map.of("key", key, "name", "n"))
                .post(Samples.PRODUCTS)
                .then()
                .statusCode(409);
        keyed(word)
                .body(person("corrected", word))
                .post(PEOPLE)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void aRepeatedTransitionIsAnsweredWithTheSame() {
        String path = Samples.product("moved");
        String word = Samples.word();
        for (String replayed : new String[] {null, "true"}) {
            Response answer = keyed(word)
                    .header("If-Match", "\"1\"")
                    .body(Map.of("to", "ANALYSIS"))
                    .post(path + "/transitions");
            answer.then().statusCode(200).header("ETag", "\"2\"").body("stage", equalTo("ANALYSIS"));
            assertEquals(replayed, answer.header("Idempotency-Replayed"));
        }
        admin().get(path).then().body("version", equalTo(2));
    }

    @Test
    void aRepeatedAnswerIsOnlyForWhoMayStillKnowOfTheRecord() {
        Account member = Account.of("EDITOR");
        String product = create("products", Map.of("key", Api.key(), "name", "Secret", "confidential", true));
        String seat = Teams.join(product, member);
        String word = Samples.word();
        Map<String, ?> release = Map.of("productId", id(product), "name", "1", "kind", "MINOR");
        Map<String, ?> move = Map.of("to", "ANALYSIS");
        for (boolean seated : new boolean[] {true, false}) {
            RequestSpecification one = Api.as(member.token()).header("Idempotency-Key", word);
            one.body(release).post("/api/v1/releases").then().statusCode(seated ? 201 : 403);
            RequestSpecification two = Api.as(member.token()).header("Idempotency-Key", word + 2);
            two.header("If-Match", "*")
                    .body(move)
                    .post(product + "/transitions")
                    .then()
                    .statusCode(seated ? 200 : 404);
            if (seated) Records.delete(seat).statusCode(204);
        }
    }

    @Test
    void aRepeatedTokenDoesNotShowItsSecretAgain() {
        String word = Samples.word();
        Map<String, ?> token = Map.of("name", word, "roles", List.of("VIEWER"));
        String secret = keyed(word).body(token).post("/api/v1/api-tokens").path("secret");
        assertTrue(secret.startsWith("slw_"));
        keyed(word)
                .body(token)
                .post("/api/v1/api-tokens")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("secret", nullValue());
    }
}
