package dev.slipway.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the type of a problem and its address name each other. */
class ProblemTypeTest {

    @ParameterizedTest
    @EnumSource
    void slugLeadsBackToItsType(ProblemType type) {
        assertTrue(type.slug().matches("[a-z]+(-[a-z]+)*"));
        assertEquals(Optional.of(type), ProblemType.ofSlug(type.slug()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NOT_FOUND", "not_found", "Not-Found", "no-such-problem"})
    void nothingElseIsASlug(String slug) {
        assertEquals(Optional.empty(), ProblemType.ofSlug(slug));
    }
}
