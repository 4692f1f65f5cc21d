package dev.slipway.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a body gets as far as a record. */
class JsonBodyReaderTest {
    private final Reading reading = new Reading();

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"text\": }",
                "{'text': 't'}",
                "{\"text\": \"t\"} {}",
                "{\"text\": \"t\"},",
                "NaN",
                "// c\n{}",
                "{\"text\": \"a\", \"text\": \"b\"}",
                "{\"part\": {\"size\": 1, \"size\": 1}}",
                "{\"count\": 01}",
                "{\"text\": \"line\nbreak\"}",
                "{\"count\": 1e-99999999999}",
                "{\"text\": \"\\x\"}",
            })
    void bodyThatIsNoSingleJsonDocumentIsMalformed(String json) {
        assertEquals(ProblemType.MALFORMED_BODY, reading.refusal(utf8(json), Sample.class));
    }

    @Test
    void nestingWithoutEndIsMalformed() {
        assertEquals(ProblemType.MALFORMED_BODY, reading.refusal(utf8("[".repeat(1500)), Sample.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "null", "\"text\""})
    void patchIsAnObject(String json) {
        assertEquals(ProblemType.MALFORMED_BODY, reading.refusal(utf8(json), MergePatch.class));
    }

    @Test
    void bodyMayBeAsLargeAsTheLimitButNoLarger() throws Exception {
        String json = "{\"text\": \"t\"}";
        byte[] largest = utf8(json + " ".repeat(Reading.MOST - json.length()));
        assertEquals("t", ((Sample) reading.read(largest, Sample.class)).text());
        assertEquals(
                ProblemType.PAYLOAD_TOO_LARGE, reading.refusal(utf8(json + " ".repeat(Reading.MOST)), Sample.class));
    }

    @Test
    void bytesAreKeptForTheFingerprint() throws Exception {
        byte[] bytes = utf8("{\"text\": \"产品\"}");
        reading.read(bytes, Sample.class);
        assertArrayEquals(bytes, reading.body.bytes());
    }

    @Test
    void textThatIsNoUnicodeIsMalformed() {
        assertEquals(ProblemType.MALFORMED_BODY, reading.refusal(new byte[] {'"', (byte) 0xff, '"'}, Sample.class));
        assertEquals(
                ProblemType.MALFORMED_BODY, reading.refusal(new byte[] {0, 0, 0, '{', 0x7f, 0, 0, 0}, Sample.class));
    }
}
