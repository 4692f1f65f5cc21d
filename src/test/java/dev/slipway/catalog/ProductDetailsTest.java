package dev.slipway.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.api.Binding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client may say of products and releases, and what is refused. */
class ProductDetailsTest {

    private static final String LONG = "x".repeat(61);

    private static List<String> refusals(String json, Class<? extends Record> type) throws Exception {
        return Binding.refusals(json, type);
    }

    @Test
    void labelsAreHeldToTheirRules() throws Exception {
        assertEquals(
                List.of("/externalSource PATTERN", "/tags/1 NOT_BLANK", "/tags/2 SIZE"),
                refusals("""
                        {"key": "AB", "name": "n", "externalSource": "-", "externalId": "1", "tags": ["a", " ", "%s"]}""".formatted(LONG), ProductDetails.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                             | /planned/date NOT_NULL, /planned/precision NOT_NULL",
                "{\"date\": \"2026-07-01\"}                          | /planned/precision NOT_NULL",
                "{\"date\": \"2026-07-02\", \"precision\": \"MONTH\"} | /planned/date FIRST_DAY_OF_SPAN",
            })
    void plannedDatesAreHeldToTheirRules(String planned, String refusals) throws Exception {
        String json = """
                {"productId": "0190a5b2-7c1e-7d3a-9f00-1a2b3c4d5e6f", "name": "1.0", "kind": "MAJOR", "planned": %s}""";
        assertEquals(refusals, String.join(", ", refusals(json.formatted(planned), ReleaseDetails.class)));
    }

    @Test
    void localNamesAreHeldToTheirRulesAndPointedAtByEscapedKeys() throws Exception {
        assertEquals(
                List.of("/localNames/a~1b~0c LANGUAGE_TAG", "/localNames/zh-CN NOT_BLANK"),
                refusals("""
                        {"key": "AB", "name": "n", "localNames": {"zh-CN": "", "a/b~c": "d", "en": "e"}}""", ProductDetails.class));
    }
}
