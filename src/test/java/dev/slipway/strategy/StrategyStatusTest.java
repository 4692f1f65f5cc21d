package dev.slipway.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.lifecycle.Move;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which status a strategy may move to: each of the sixteen pairs. */
class StrategyStatusTest {

    /** Row: from; column: to; x open, - no step, s only by succession. */
    private static final String[] PAIRS = {"-x-s", "x-xs", "---s", "---s"};

    static Stream<Arguments> pairs() {
        return Arrays.stream(StrategyStatus.values()).flatMap(from -> Arrays.stream(StrategyStatus.values())
                .map(to -> Arguments.of(from, to, PAIRS[from.ordinal()].charAt(to.ordinal()))));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void stepsAreOpenAsTheLifeCycleSays(StrategyStatus from, StrategyStatus to, char expected) {
        Move move = from.to(to);
        assertEquals(false, move.needsReason());
        assertEquals(expected, letter(move));
    }

    private static char letter(Move move) {
        if (move.allowed()) return 'x';
        return move.refusals().get(0).code().equals("ONLY_BY_SUCCESSION") ? 's' : '-';
    }
}
