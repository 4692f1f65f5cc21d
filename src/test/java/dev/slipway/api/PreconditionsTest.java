package dev.slipway.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an entity tag matches what a header names. */
class PreconditionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"7\"             | true",
                "*                 | true",
                "\"6\", \"7\"      | true",
                "\"6\",\"7\",\"8\" | true",
                "  \"7\"           | true",
                "\"8\"             | false",
                "7                 | false",
                "W/\"7\"           | false",
                "\"77\"            | false",
                "``                | false",
                "\"\"              | false",
            })
    void versionMatchesItsExactTagOrTheStar(String header, boolean matches) {
        assertEquals(matches, Preconditions.matches(header, Preconditions.etag(7)));
    }

    @Test
    void tagIsTheVersionInQuotes() {
        assertEquals("\"7\"", Preconditions.etag(7));
    }
}
