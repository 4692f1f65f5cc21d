package dev.slipway.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.value.Uuid7;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cursor leads back to its place, and no other text leads anywhere. */
class CursorTest {
    private static final String QUERY = "7d1b9f6c-7b0e-3c3d-9a51-0d6b3f6a5c11";
    private static final Sort SORT = Sort.of(List.of("key", "-due", "updatedAt"), Rows.FIELDS);

    private static ProblemException refusal(String text) {
        return assertThrows(ProblemException.class, () -> Cursor.decode(text, QUERY, SORT), () -> text);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void stateIsAKeyToo() {
        Sort byState = Sort.of(List.of("state"), Rows.FIELDS);
        UUID id = Uuid7.next();
        String text = new Cursor(QUERY, List.of("OLD", id.toString())).encode();
        assertEquals(List.of(Rows.State.OLD, id), Cursor.decode(text, QUERY, byState));
    }

    @Test
    void cursorOfAnotherListIsRefusedAndSaysSo() {
        String other = new Cursor("another", List.of("a", "2026-07-01", "2026-07-01T00:00:00Z", "x")).encode();
        assertEquals(ProblemType.INVALID_CURSOR, refusal(other).type());
        assertEquals(
                "The cursor belongs to another list, other filters or another sort.",
                refusal(other).detail().in(Locale.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "1",
                "{\"query\": null, \"values\": []}",
                "{\"query\": \"Q\"}",
                "{\"query\": \"Q\", \"values\": null}",
                "{\"query\": \"Q\", \"values\": []}",
                "{\"query\": \"Q\", \"values\": [\"a\", \"2026-07-01\", \"2026-07-01T00:00:00Z\"]}",
                "{\"query\": \"Q\", \"values\": [null, null, null, null]}",
                "{\"query\": \"Q\", \"values\": [\"a\", \"yesterday\", \"2026-07-01T00:00:00Z\", \"0190a5b2-7c1e-7d3a-9f00-1a2b3c4d5e6f\"]}",
                "{\"query\": \"Q\", \"values\": [\"a\\u0000\", \"2026-07-01\", \"2026-07-01T00:00:00Z\", \"0190a5b2-7c1e-7d3a-9f00-1a2b3c4d5e6f\"]}",
                "{\"query\": \"Q\", \"values\": [\"a\", \"2026-07-01\", \"2026-07-01T00:00:00Z\", \"1-1-1-1-1\"]}",
                "{\"query\": \"Q\", \"values\": [], \"more\": 1}",
                "{\"query\": {\"deep\": []}, \"values\": 1}",
            })
    void tamperedCursorIsRefused(String json) {
        assertEquals(
                ProblemType.INVALID_CURSOR,
                refusal(encoded(json.replace("Q", QUERY))).type());
    }
}
