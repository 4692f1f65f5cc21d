package dev.slipway.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Any text but a cursor is refused, whatever was done to it. */
class CursorPropertyTest {
    private static final String QUERY = "7d1b9f6c-7b0e-3c3d-9a51-0d6b3f6a5c11";
    private static final Sort SORT = Sort.of(List.of("key", "-due", "updatedAt"), Rows.FIELDS);

    private static ProblemException refusal(String text) {
        return assertThrows(ProblemException.class, () -> Cursor.decode(text, QUERY, SORT), () -> text);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void cursorLeadsBackToItsPlace(@ForAll("places") List<Object> place) {
        String text = new Cursor(QUERY, place.stream().map(Object::toString).toList()).encode();
        assertEquals(place, Cursor.decode(text, QUERY, SORT));
    }

    @Property(tries = 2000)
    void anyTextIsRefused(@ForAll String text) {
        assertEquals(ProblemType.INVALID_CURSOR, refusal(text).type());
    }

    @Property
    void anyEncodedTextIsRefused(@ForAll String text) {
        assertEquals(ProblemType.INVALID_CURSOR, refusal(encoded(text)).type());
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void flippedByteIsRefusedOrStillAPlace(
            @ForAll("places") List<Object> place, @ForAll @IntRange(max = 999) int at, @ForAll byte flip) {
        byte[] bytes = Base64.getUrlDecoder()
                .decode(new Cursor(QUERY, place.stream().map(Object::toString).toList()).encode());
        bytes[at % bytes.length] ^= flip;
        refusedOrAPlace(Base64.getUrlEncoder().encodeToString(bytes));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void truncatedCursorIsRefused(@ForAll("places") List<Object> place, @ForAll @IntRange(min = 1, max = 999) int cut) {
        String text = new Cursor(QUERY, place.stream().map(Object::toString).toList()).encode();
        // the last character may hold only bits that say nothing
        assertEquals(
                ProblemType.INVALID_CURSOR,
                refusal(text.substring(0, Math.max(0, text.length() - 1 - cut))).type());
    }

    private static void refusedOrAPlace(String text) {
        try {
            List<Object> place = Cursor.decode(text, QUERY, SORT);
            assertEquals(
                    List.of(String.class, LocalDate.class, Instant.class, UUID.class),
                    place.stream().map(Object::getClass).toList());
        } catch (ProblemException refused) {
            assertEquals(ProblemType.INVALID_CURSOR, refused.type());
        }
    }

    @Provide
    Arbitrary<List<Object>> places() {
        return Combinators.combine(
                        Arbitraries.strings().withCharRange(' ', '\ud7ff').ofMaxLength(40),
                        Arbitraries.longs().between(-719_162, 2_932_896).map(LocalDate::ofEpochDay),
                        Arbitraries.longs()
                                .between(0, 253_402_300_799_999_999L)
                                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS)),
                        Arbitraries.longs().map(bits -> new UUID(bits, ~bits)))
                .as((key, due, updatedAt, id) -> List.<Object>of(key, due, updatedAt, id));
    }
}
