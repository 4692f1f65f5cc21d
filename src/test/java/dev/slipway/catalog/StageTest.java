package dev.slipway.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.lifecycle.Move;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which stage a product may move to: each of the hundred pairs. */
class StageTest {

    /** Row: from; column: to; F open, B open with a reason, S skips stages, K goes too far back. */
    private static final String[] PAIRS = {
        "KFSSSSSSSF",
        "BKFSSSSSSF",
        "KBKFSSSSSF",
        "KKBKFSSSSF",
        "KKKBKFSSSF",
        "KKKKBKFSSF",
        "KKKKKBKFSF",
        "KKKKKKBKFF",
        "KKKKKKKBKF",
        "KKKKKKKKBK",
    };

    static Stream<Arguments> pairs() {
        return Arrays.stream(Stage.values()).flatMap(from -> Arrays.stream(Stage.values())
                .map(to -> Arguments.of(from, to, PAIRS[from.ordinal()].charAt(to.ordinal()))));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void forwardByOneBackByOneWithAReasonAndToTheEndFromAny(Stage from, Stage to, char expected) {
        assertEquals(expected, letter(from.to(to)));
    }

    private static char letter(Move move) {
        if (move.allowed()) return move.needsReason() ? 'B' : 'F';
        return move.refusals().get(0).code().equals("STAGE_SKIPPED") ? 'S' : 'K';
    }

    @Test
    void refusalNamesTheStageThatIsOpen() {
        assertEquals(
                "stages go forward one at a time; the next is ANALYSIS",
                Stage.CONCEPT.to(Stage.LAUNCH).refusals().get(0).detail().in(Locale.ENGLISH));
        assertEquals(
                "阶段只能逐个后退；前一个是 TRIAL",
                Stage.LAUNCH.to(Stage.CONCEPT).refusals().get(0).detail().in(Locale.CHINESE));
    }
}
