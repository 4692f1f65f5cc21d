package dev.slipway.conventions;

import static dev.slipway.testing.Api.admin;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.slipway.testing.SlipwayTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Merge patches (RFC 7396). */
@SlipwayTest
class PatchTest {

    private static ValidatableResponse patch(String path, String body) {
        return admin().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(body)
                .patch(path)
                .then();
    }

    private static String planned() {
        return Samples.release(
                Samples.product("planned"),
                Map.of("summary", "s", "planned", Map.of("date", "2026-07-01", "precision", "QUARTER")));
    }

    @Test
    void aPatchChangesWhatItSaysAndLeavesTheRest() {
        String path = Samples.product(Map.of("name", "a", "category", "c", "tags", List.of("x", "y")));
        patch(path, "{\"name\": \"b\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("b"))
                .body("category", equalTo("c"))
                .body("tags", contains("x", "y"));
    }

    @Test
    void nullRemovesAField() {
        String path = Samples.product(Map.of("category", "c", "description", "d"));
        patch(path, "{\"category\": null}")
                .statusCode(200)
                .body("category", nullValue())
                .body("description", equalTo("d"));
    }

    @Test
    void nullRemovesAnEntryOfAMap() {
        String path = Samples.product(Map.of("localNames", Map.of("zh", "产品", "de", "Produkt")));
        patch(path, "{\"localNames\": {\"de\": null, \"fr\": \"Produit\"}}")
                .statusCode(200)
                .body("localNames", equalTo(Map.of("zh", "产品", "fr", "Produit")));
        patch(path, "{\"localNames\": null}").statusCode(200).body("localNames", equalTo(Map.of()));
    }

    @Test
    void aListIsReplacedAsAWhole() {
        String path = Samples.product(Map.of("tags", List.of("x", "y")));
        patch(path, "{\"tags\": [\"z\"]}").statusCode(200).body("tags", contains("z"));
    }

    @Test
    void aRecordInARecordIsMergedToo() {
        String path = planned();
        patch(path, "{\"planned\": {\"date\": \"2026-10-01\"}}")
                .statusCode(200)
                .body("planned", equalTo(Map.of("date", "2026-10-01", "precision", "QUARTER")));
        patch(path, "{\"planned\": {\"date\": \"2026-10-02\"}}")
                .statusCode(422)
                .body("errors.pointer", contains("/planned/date"));
        patch(path, "{\"planned\": {\"precision\": null}}")
                .statusCode(422)
                .body("errors.pointer", contains("/planned/precision"));
        patch(path, "{\"planned\": null}").statusCode(200).body("planned", nullValue());
    }

    @Test
    void aFieldThatIsRequiredCannotBeRemoved() {
        patch(planned(), "{\"name\": null, \"kind\": null}")
                .statusCode(422)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("errors.pointer", contains("/kind", "/name"))
                .body("errors.code", contains("NOT_NULL", "NOT_BLANK"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"nonsense\": 1}", "{\"nonsense\": null}", "{\"id\": null}", "{\"planned\": {\"nonsense\": 1}}"
            })
    void aFieldThatDoesNotExistIsRefusedWhateverItsValue(String body) {
        patch(planned(), body).statusCode(400).body("errors.code", contains("UNKNOWN_FIELD"));
    }
}
