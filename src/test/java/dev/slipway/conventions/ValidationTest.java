package dev.slipway.conventions;

import static dev.slipway.conventions.Samples.PRODUCTS;
import static dev.slipway.testing.Api.admin;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.SlipwayTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bodies that are JSON, but say what cannot be. */
@SlipwayTest
class ValidationTest {

    private static List<String> errors(Response answer) {
        List<Map<String, String>> errors = answer.path("errors");
        return errors.stream()
                .map(error -> error.get("pointer") + " " + error.get("code"))
                .toList();
    }

    @Test
    void allViolationsAreAnsweredAtOnceWithTheirPlaces() {
        Response answer = admin().body("""
                        {"key": "lower", "name": " ", "category": "", "tags": ["a", "a"], "externalId": "1",
                         "localNames": {"zh_CN": "x", "zh-CN": ""}}""").post(PRODUCTS);
        answer.then().statusCode(422);
        assertEquals("VALIDATION_FAILED", answer.path("code"));
        assertEquals(
                List.of(
                        "/category SIZE",
                        "/externalSource BOTH_OR_NEITHER",
                        "/key PATTERN",
                        "/localNames/zh-CN NOT_BLANK",
                        "/localNames/zh_CN LANGUAGE_TAG",
                        "/name NOT_BLANK",
                        "/tags DUPLICATES"),
                errors(answer));
    }

    @Test
    void wrongTypesAndUnknownFieldsAreAnsweredWithTheBrokenRulesOfTheRest() {
        Response answer = admin().body("""
                        {"key": 1, "name": "", "unknown": true, "plannedStart": "2026-02-30", "productLineId": "x",
                         "localNames": [], "tags": ["a", 2, null], "a/b": 1}""").post(PRODUCTS);
        answer.then().statusCode(400);
        assertEquals("INVALID_INPUT", answer.path("code"));
        assertEquals(
                List.of(
                        "/a~1b UNKNOWN_FIELD",
                        "/key STRING_EXPECTED",
                        "/localNames OBJECT_EXPECTED",
                        "/name NOT_BLANK",
                        "/plannedStart DATE_EXPECTED",
                        "/productLineId UUID_EXPECTED",
                        "/tags/1 STRING_EXPECTED",
                        "/tags/2 NULL_ELEMENT",
                        "/unknown UNKNOWN_FIELD"),
                errors(answer));
    }

    @Test
    void whatTheServerDecidesCannotBeSaid() {
        Response answer = admin().body("""
                        {"key": "AB", "name": "n", "id": "0190a5b2-7c1e-7d3a-9f00-1a2b3c4d5e6f", "version": 7,
                         "stage": "LAUNCH"}""").post(PRODUCTS);
        answer.then().statusCode(400);
        assertEquals(List.of("/id UNKNOWN_FIELD", "/stage UNKNOWN_FIELD", "/version UNKNOWN_FIELD"), errors(answer));
    }

    @Test
    void aKeyThatIsTakenIsAConflictThatPointsAtIt() {
        String key = admin().get(Samples.product("first")).path("key");
        Response answer = admin().body(Map.of("key", key, "name", "second")).post(PRODUCTS);
        answer.then().statusCode(409);
        assertEquals(List.of("/key NOT_UNIQUE"), errors(answer));
    }

    @Test
    void aReferenceToNothingPointsAtTheField() {
        Response answer = admin().body(
                        Map.of("key", "AB", "name", "n", "productLineId", "0190a5b2-7c1e-7d3a-9f00-1a2b3c4d5e6f"))
                .post(PRODUCTS);
        answer.then().statusCode(422);
        assertEquals(List.of("/productLineId REFERENCE_NOT_FOUND"), errors(answer));
    }
}
