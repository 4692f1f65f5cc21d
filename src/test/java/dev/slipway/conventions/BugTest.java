package dev.slipway.conventions;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.slipway.testing.SlipwayTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a caller learns of a bug of the server. */
@SlipwayTest
class BugTest {

    @Test
    void aBugIsAnsweredWithNothingButATraceId() {
        Response answer = given().get("/buggy");
        answer.then().statusCode(500).contentType("application/problem+json");
        Map<String, ?> problem = answer.path("$");
        assertEquals(Set.of("type", "title", "status", "detail", "instance", "code", "traceId"), problem.keySet());
        assertEquals("INTERNAL_ERROR", problem.get("code"));
        assertFalse(answer.asString().matches("(?s).*(vault|Exception|java|Buggy).*"));
    }
}
