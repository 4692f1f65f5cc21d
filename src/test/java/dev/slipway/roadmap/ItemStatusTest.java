package dev.slipway.roadmap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.lifecycle.Move;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which status a roadmap item may move to. */
class ItemStatusTest {

    /** Row: from; column: to; x open, r open with a reason. */
    private static final String[] PAIRS = {"-x-xx", "--xxx", "-r---", "xx--x", "r----"};

    static Stream<Arguments> pairs() {
        return Arrays.stream(ItemStatus.values()).flatMap(from -> Arrays.stream(ItemStatus.values())
                .map(to -> Arguments.of(from, to, PAIRS[from.ordinal()].charAt(to.ordinal()))));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void stepsAreOpenAsTheLifeCycleSays(ItemStatus from, ItemStatus to, char step) {
        Move move = from.to(to);
        assertEquals(step != '-', move.allowed());
        assertEquals(step == 'r', move.needsReason());
    }
}
