package dev.slipway.conventions;

import static dev.slipway.conventions.Samples.PEOPLE;
import static dev.slipway.testing.Api.admin;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.testing.SlipwayTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cursors that do not belong to the list they are used with. */
@SlipwayTest
class CursorTest {

    private static String cursor(String tag) {
        for (int i = 0; i < 2; i++) Samples.person("cursor", tag);
        return admin().queryParams(Map.of("tag", tag, "limit", 1, "sort", "name"))
                .get(PEOPLE)
                .path("nextCursor");
    }

    private static void isRefused(String path, Map<String, ?> parameters) {
        admin().queryParams(parameters).get(path).then().statusCode(400).body("code", equalTo("INVALID_CURSOR"));
    }

    @Test
    void aCursorIsBoundToItsResourceFiltersAndSort() {
        String tag = Samples.word();
        String cursor = cursor(tag);
        isRefused(PEOPLE, Map.of("cursor", cursor, "tag", tag));
        isRefused(PEOPLE, Map.of("cursor", cursor, "tag", tag, "sort", "-name"));
        isRefused(PEOPLE, Map.of("cursor", cursor, "tag", "other", "sort", "name"));
        isRefused(PEOPLE, Map.of("cursor", cursor, "tag", tag, "sort", "name", "deleted", "true"));
        isRefused(PEOPLE, Map.of("cursor", cursor, "tag", tag, "sort", "name", "q", "cursor"));
        isRefused(Samples.PRODUCTS, Map.of("cursor", cursor, "tag", tag, "sort", "name"));
    }

    @Test
    void aCursorIsNotBoundToTheSizeAndFieldsOfAPage() {
        String tag = Samples.word();
        String cursor = cursor(tag);
        admin().queryParams(Map.of("cursor", cursor, "tag", tag, "sort", "name", "limit", 9, "fields", "name"))
                .queryParam("total", true)
                .get(PEOPLE)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("total", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "garbage", "!!!", "bnVsbA", "e30", "W10", "MTIz", "eyJxdWVyeSI6bnVsbCwidmFsdWVzIjpbXX0"})
    void garbageIsNoCursor(String cursor) {
        isRefused(PEOPLE, Map.of("cursor", cursor));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[null, null]",
                "[\"a\"]",
                "[\"a\", \"not a uuid\"]",
                "[\"a\", \"b\", \"c\"]",
                "\"a\"",
                "[1, {}]"
            })
    void aForgedCursorIsNoCursor(String values) {
        String tag = Samples.word();
        String honest = new String(Base64.getUrlDecoder().decode(cursor(tag)), StandardCharsets.UTF_8);
        String forged = honest.replaceAll("\"values\":\\[.*]", "\"values\":" + values);
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(forged.getBytes(StandardCharsets.UTF_8));
        isRefused(PEOPLE, Map.of("cursor", cursor, "tag", tag, "sort", "name"));
    }
}
