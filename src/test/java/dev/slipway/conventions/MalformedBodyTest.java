package dev.slipway.conventions;

import static dev.slipway.conventions.Samples.PRODUCTS;
import static dev.slipway.testing.Api.admin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.slipway.testing.SlipwayTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are not JSON of the right kind. */
@SlipwayTest
class MalformedBodyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "{",
                "{\"key\": AB}",
                "{\"key\": \"AB\", \"name\": \"n\"} trailing",
                "{\"key\": \"AB\", \"name\": \"n\"}{}",
                "{\"key\": \"AB\", \"key\": \"AC\", \"name\": \"n\"}",
                "{'key': 'AB'}",
                "{\"key\": \"AB\",}",
            })
    void aBodyThatIsNotOneJsonDocumentIsMalformed(String body) {
        admin().body(body).post(PRODUCTS).then().statusCode(400).body("code", equalTo("MALFORMED_BODY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\t "})
    void aBodyOfNothingIsNone(String body) {
        admin().body(body).post(PRODUCTS).then().statusCode(400).body("detail", equalTo("The request has no body."));
    }

    @Test
    void theProblemSaysWhereTheJsonBreaks() {
        admin().body("{\n  \"key\": oops}")
                .post(PRODUCTS)
                .then()
                .statusCode(400)
                .body("detail", containsString("line 2, column"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1", "\"text\"", "true"})
    void aBodyThatIsNoObjectIsRefused(String body) {
        admin().body(body)
                .post(PRODUCTS)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_INPUT"))
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo(""))
                .body("errors[0].code", equalTo("OBJECT_EXPECTED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "1"})
    void aPatchThatIsNoObjectIsRefused(String body) {
        admin().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(body)
                .patch(Samples.product("patched"))
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED_BODY"));
    }

    @Test
    void nestingAndNumbersWithoutEndAreMalformed() {
        for (String endless : List.of("[".repeat(2_000), "{\"key\": " + "9".repeat(2_000) + "}")) {
            admin().body(endless)
                    .post(PRODUCTS)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("MALFORMED_BODY"))
                    .body("detail", containsString("more than 1,000 levels, a number of more than 1,000 digits"));
        }
    }
}
