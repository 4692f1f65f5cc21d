package dev.slipway.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How records are read from JSON, and what is refused where. */
class RecordReaderTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final RecordReader reader = new RecordReader((record, pointer) -> Stream.empty(), LocalDate.MAX);

    private Sample read(String json) throws JsonProcessingException {
        return (Sample) reader.read(MAPPER.readTree(json), Sample.class, "");
    }

    private List<String> errors(String json) throws JsonProcessingException {
        read(json);
        return reader.errors().stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }

    @Test
    void everyKindOfValueIsRead() throws Exception {
        Sample sample = read("""
                {"text": "t", "count": -2147483648, "flag": false, "id": "0190A5B2-7c1e-7d3a-9f00-1a2b3c4d5e6f",
                 "day": "2024-02-29", "at": "2026-07-01T08:30:00+08:00", "amount": "-12.30", "link": "https://a.example/b",
                 "colour": "BLUE", "part": {"size": 1, "name": "p"}, "words": ["a", "a"], "parts": [{"size": 2}],
                 "names": {"": "empty", "b": "c"}, "tag": "x", "weight": 3}""");
        assertEquals(List.of(), reader.errors());
        assertEquals(
                new Sample(
                        "t",
                        Integer.MIN_VALUE,
                        false,
                        UUID.fromString("0190a5b2-7c1e-7d3a-9f00-1a2b3c4d5e6f"),
                        LocalDate.of(2024, 2, 29),
                        Instant.parse("2026-07-01T00:30:00Z"),
                        new BigDecimal("-12.30"),
                        URI.create("https://a.example/b"),
                        Sample.Colour.BLUE,
                        new Sample.Part(1, "p"),
                        List.of("a", "a"),
                        List.of(new Sample.Part(2, null)),
                        Map.of("", "empty", "b", "c"),
                        new Sample.Tagged("x", 3)),
                sample);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "text   | 1 | STRING_EXPECTED",
                "text   | true | STRING_EXPECTED",
                "text   | [] | STRING_EXPECTED",
                "text   | {} | STRING_EXPECTED",
                "count  | \"1\" | INTEGER_EXPECTED",
                "count  | 1.0 | INTEGER_EXPECTED",
                "count  | 1e2 | INTEGER_EXPECTED",
                "count  | 2147483648 | INTEGER_EXPECTED",
                "count  | -2147483649 | INTEGER_EXPECTED",
                "count  | 99999999999999999999999 | INTEGER_EXPECTED",
                "count  | true | INTEGER_EXPECTED",
                "flag   | \"true\" | BOOLEAN_EXPECTED",
                "flag   | 1 | BOOLEAN_EXPECTED",
                "id     | 1 | STRING_EXPECTED",
                "id     | \"1-1-1-1-1\" | UUID_EXPECTED",
                "day    | 20260701 | STRING_EXPECTED",
                "day    | \"2026-02-29\" | DATE_EXPECTED",
                "at     | 1782900000 | STRING_EXPECTED",
                "at     | \"2026-07-01\" | INSTANT_EXPECTED",
                "amount | 12.30 | DECIMAL_EXPECTED",
                "amount | \"1e3\" | DECIMAL_EXPECTED",
                "link   | \"/relative\" | URI_EXPECTED",
                "colour | \"red\" | ONE_OF_EXPECTED",
                "colour | 0 | STRING_EXPECTED",
                "part   | \"p\" | OBJECT_EXPECTED",
                "part   | [] | OBJECT_EXPECTED",
                "words  | \"a\" | ARRAY_EXPECTED",
                "words  | {} | ARRAY_EXPECTED",
                "parts  | {\"size\": 1} | ARRAY_EXPECTED",
                "names  | [] | OBJECT_EXPECTED",
                "names  | \"a\" | OBJECT_EXPECTED",
                "weight | \"1\" | INTEGER_EXPECTED",
            })
    void everyWrongTypeHasItsCode(String field, String json, String code) throws Exception {
        assertEquals(List.of("/" + field + " " + code), errors("{\"%s\": %s}".formatted(field, json)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "1", "\"text\"", "true"})
    void bodyIsAnObject(String json) throws Exception {
        assertEquals(List.of(" OBJECT_EXPECTED"), errors(json));
    }

    @Test
    void absentAndNullAreTheSame() throws Exception {
        assertEquals(read("{}"), read("{\"text\": null, \"part\": null, \"words\": null, \"names\": null}"));
        assertEquals(List.of(), reader.errors());
        assertNull(read("{}").part());
    }

    @Test
    void unknownFieldsAreNamedAtEveryDepth() throws Exception {
        assertEquals(
                List.of("/part/x UNKNOWN_FIELD", "/parts/1/y UNKNOWN_FIELD", "/tagged UNKNOWN_FIELD"),
                errors("{\"part\": {\"x\": 1}, \"parts\": [{}, {\"y\": null}], \"tagged\": {\"tag\": \"a\"}}"));
    }

    @Test
    void pointersAreEscaped() throws Exception {
        assertEquals(
                List.of("/names/~01~1~0 STRING_EXPECTED", "/a~1b~0c UNKNOWN_FIELD", "/ UNKNOWN_FIELD"),
                errors("{\"a/b~c\": 1, \"\": 2, \"names\": {\"~1/~\": 3}}"));
    }

    @Test
    void elementsOfListsAndMapsAreNeverNull() throws Exception {
        assertEquals(
                List.of("/words/1 NULL_ELEMENT", "/words/2 STRING_EXPECTED", "/names/n NULL_ELEMENT"),
                errors("{\"words\": [\"a\", null, 3], \"names\": {\"n\": null}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\ud83d", "\\ude80", "\\ude80\\ud83d"})
    void textThatTheDatabaseCannotKeepIsRefused(String escaped) throws Exception {
        assertEquals(
                List.of("/text INVALID_TEXT", "/words/0 INVALID_TEXT", "/names/k INVALID_TEXT"),
                errors("{\"text\": \"%1$s\", \"words\": [\"%1$s\"], \"names\": {\"k\": \"%1$s\"}}".formatted(escaped)));
    }

    @Test
    void nameInAMapThatTheDatabaseCannotKeepIsRefused() throws Exception {
        assertEquals(List.of("/names/\0 INVALID_TEXT"), errors("{\"names\": {\"\\u0000\": \"v\"}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"🚀👩‍👩‍👧‍👦", "שלום עולם", "مرحبا", "\u202eright to left", "产品", "e\u0301", "\uFFFF"})
    void everyOtherTextIsKeptAsItIs(String text) throws Exception {
        Sample sample = (Sample) reader.read(MAPPER.createObjectNode().put("text", text), Sample.class, "");
        assertEquals(text, sample.text());
        assertEquals(List.of(), reader.errors());
    }

    @Test
    void textOfAnyLengthIsRead() throws Exception {
        String longest = "产".repeat(1_000_000);
        assertEquals(longest, read("{\"text\": \"" + longest + "\"}").text());
    }

    @Test
    void errorsEndAtAHundred() throws Exception {
        String words = "1,".repeat(5000) + "1";
        assertEquals(100, errors("{\"words\": [" + words + "]}").size());
    }

    @Test
    void rulesOfThePartsOfARecordAreReportedWhereTheyAre() throws Exception {
        read("{\"flag\": true, \"weight\": -1}");
        assertEquals(
                List.of("/weight RANGE", " BOTH_OR_NEITHER"),
                reader.violations().stream()
                        .map(error -> error.pointer() + " " + error.code())
                        .toList());
    }
}
