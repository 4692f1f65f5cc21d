package dev.slipway.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Any text is read or refused. */
class ScalarsPropertyTest {
    private static final Map<Class<?>, String> CODES = Map.of(
            UUID.class, "UUID_EXPECTED",
            LocalDate.class, "DATE_EXPECTED",
            Instant.class, "INSTANT_EXPECTED",
            BigDecimal.class, "DECIMAL_EXPECTED",
            URI.class, "URI_EXPECTED",
            Integer.class, "INTEGER_EXPECTED",
            Boolean.class, "BOOLEAN_EXPECTED",
            ProblemType.class, "ONE_OF_EXPECTED");

    @Property
    void anyTextIsReadOrRefusedWithAProblem(@ForAll String text) {
        for (Class<?> type : CODES.keySet()) {
            try {
                assertEquals(type, Scalars.parameter("p", text, type).getClass());
            } catch (ProblemException refused) {
                assertEquals(ProblemType.INVALID_PARAMETER, refused.type());
            }
        }
    }
}
