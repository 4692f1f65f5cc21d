package dev.slipway.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.lifecycle.Move;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which status a feature may move to: each of the twenty-five pairs. */
class FeatureStatusTest {

    /** Row: from; column: to; x open, r open with a reason, - no step. */
    private static final String[] PAIRS = {"-x--r", "r-x-r", "r--xr", "-----", "r----"};

    static Stream<Arguments> pairs() {
        return Arrays.stream(FeatureStatus.values()).flatMap(from -> Arrays.stream(FeatureStatus.values())
                .map(to -> Arguments.of(from, to, PAIRS[from.ordinal()].charAt(to.ordinal()))));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void stepsAreOpenAsTheLifeCycleSays(FeatureStatus from, FeatureStatus to, char expected) {
        Move move = from.to(to);
        assertEquals(expected, move.allowed() ? move.needsReason() ? 'r' : 'x' : '-');
    }
}
