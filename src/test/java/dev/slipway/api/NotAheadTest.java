package dev.slipway.api;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.slipway.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day is not ahead where it has begun somewhere on earth. */
class NotAheadTest {

    record Happened(@NotAhead LocalDate on) {}

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T09:59:59.999Z, 2026-11-26, true",
        "2026-11-26T09:59:59.999Z, 2026-11-27, false",
        "2026-11-26T10:00:00Z, 2026-11-27, true",
        "2026-11-26T10:00:00Z, 2026-11-28, false",
        "2026-11-26T10:00:00Z, 0001-01-01, true",
    })
    void itHasBegunSomewhere(Instant now, String day, boolean begun) {
        var json = JsonNodeFactory.instance.objectNode().put("on", day);
        Binder then = Binding.BINDER.at(now);
        if (begun) assertDoesNotThrow(() -> then.bind(json, Happened.class));
        else assertThrows(ProblemException.class, () -> then.bind(json, Happened.class));
    }
}
