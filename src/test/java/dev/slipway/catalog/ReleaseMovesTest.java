package dev.slipway.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.data.Labels;
import dev.slipway.lifecycle.Move;
import dev.slipway.problem.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which status a release may move to. */
class ReleaseMovesTest {

    /** Row: from; column: to; x open. */
    private static final String[] PAIRS = {"-x--x", "--x-x", "---x-", "-----", "-----"};

    static Stream<Arguments> pairs() {
        return Arrays.stream(ReleaseStatus.values()).flatMap(from -> Arrays.stream(ReleaseStatus.values())
                .map(to -> Arguments.of(from, to, PAIRS[from.ordinal()].charAt(to.ordinal()) == 'x')));
    }

    private static Release release(ReleaseStatus status, LocalDate actual) {
        Release release = new Release();
        release.details = new ReleaseDetails(
                UUID.randomUUID(), "1.0", ReleaseKind.MAJOR, null, null, actual, null, null, Labels.NONE);
        release.status = status;
        return release;
    }

    private static List<String> refusals(Move move) {
        return move.refusals().stream().map(Refusal::code).toList();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void stepsAreOpenAsTheLifeCycleSays(ReleaseStatus from, ReleaseStatus to, boolean open) {
        Move move = release(from, LocalDate.of(2026, 7, 1)).move(to);
        assertEquals(open ? List.of() : List.of("NO_SUCH_STEP"), refusals(move));
        assertEquals(false, move.needsReason());
    }

    @Test
    void releaseWithoutItsActualDateIsNotOut() {
        Move move = release(ReleaseStatus.IN_DEVELOPMENT, null).move(ReleaseStatus.RELEASED);
        assertEquals(List.of("ACTUAL_DATE_MISSING"), refusals(move));
    }

    @Test
    void missingDateIsNoReasonWhereThereIsNoStep() {
        Move move = release(ReleaseStatus.PLANNED, null).move(ReleaseStatus.RELEASED);
        assertEquals(List.of("NO_SUCH_STEP"), refusals(move));
    }

    @Test
    void missingDateClosesNoOtherStep() {
        Move move = release(ReleaseStatus.IN_DEVELOPMENT, null).move(ReleaseStatus.CANCELLED);
        assertEquals(List.of(), refusals(move));
    }
}
