package dev.slipway.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.lifecycle.Move;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which status a launch plan may move to, readiness and dates aside: each of the sixty-four pairs. */
class LaunchStatusTest {

    /** Row: from; column: to; x open, r with a reason, - no step. */
    private static final String[] PAIRS = {
        "-x----rr", "x-x---rr", "-r-x--rr", "--r-x-rr", "-----xrr", "--------", "-------r", "--------"
    };

    static Stream<Arguments> pairs() {
        return Arrays.stream(LaunchStatus.values()).flatMap(from -> Arrays.stream(LaunchStatus.values())
                .map(to -> Arguments.of(from, to, PAIRS[from.ordinal()].charAt(to.ordinal()))));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void stepsAreOpenAsTheLifeCycleSays(LaunchStatus from, LaunchStatus to, char expected) {
        Move move = from.to(to);
        char letter = !move.allowed() ? '-' : move.needsReason() ? 'r' : 'x';
        assertEquals(expected, letter);
    }
}
