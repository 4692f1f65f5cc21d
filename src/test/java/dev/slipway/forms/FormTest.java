package dev.slipway.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader's taste amounts to. */
class FormTest {

    /** Forms of something. */
    private enum Some implements Form {
        json,
        svg,
        ics,
        csv
    }

    private static Some best(String accept) {
        return Form.best(List.of(Some.values()), Some.svg, ranges(accept));
    }

    private static List<MediaType> ranges(String accept) {
        return Arrays.stream(accept.split(","))
                .map(range -> range.strip().split("[/;=]"))
                .map(parts -> new MediaType(
                        parts[0], parts[1], parts.length > 3 ? Map.of(parts[2].strip(), parts[3].strip()) : Map.of()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | json",
                "application/json | json",
                "application/* | json",
                "image/svg+xml | svg",
                "image/* | svg",
                "text/calendar | ics",
                "text/csv | csv",
                "text/* | ics",
                "text/csv;header=present | csv",
                "text/csv;q=0.9, text/calendar;q=0.8 | csv",
                "application/json;q=0.1, image/svg+xml;q=0.2 | svg",
                "*/*;q=0.1, text/csv;q=0.2 | csv",
                // the more exact range counts
                "*/*, application/json;q=0 | svg",
                "image/*;q=0.2, image/svg+xml;q=0.9, application/json;q=0.5 | svg",
                // what browsers send for an address and for a picture
                "text/html, application/xhtml+xml, application/xml;q=0.9, image/avif, image/webp, */*;q=0.8 | svg",
                "image/avif, image/webp, image/apng, image/svg+xml, image/*, */*;q=0.8 | svg",
                "text/html, application/json | json",
            })
    void theReaderGetsWhatHeLikesBest(String accept, Some form) {
        assertEquals(form, best(accept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "text/html", "image/png", "application/json;q=0", "*/*;q=0"})
    void thereIsNothingForOtherTastes(String accept) {
        assertThrows(NotAcceptableException.class, () -> best(accept));
    }

    @Test
    void eachFormHasItsMediaType() {
        assertEquals(
                List.of("application/json", "image/svg+xml", "text/calendar", "text/csv"),
                Arrays.stream(Some.values()).map(form -> form.type().toString()).toList());
    }
}
