package dev.slipway.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What dates say of a dependency; the days were counted on a calendar. */
class PrecedenceTest {

    private static Precedence judged(Sketch sketch) {
        Plan plan = sketch.plan();
        return Precedence.of(
                plan.links().get(0), plan.items().get(0), plan.items().get(1));
    }

    @ParameterizedTest
    @CsvSource({
        // what follows a finish begins on the next day at the earliest
        "FINISH_TO_START,  0,  2026-10-01, 2026-10-31, 2026-11-01, 2026-11-30, KEPT,            0,  0",
        "FINISH_TO_START,  0,  2026-10-01, 2026-10-31, 2026-10-31, 2026-11-30, BROKEN,          1,  1",
        "FINISH_TO_START,  14, 2026-10-01, 2026-10-31, 2026-11-14, 2026-11-30, BROKEN,          1,  1",
        "FINISH_TO_START,  14, 2026-10-01, 2026-10-31, 2026-11-15, 2026-11-30, KEPT,            0,  0",
        "FINISH_TO_START,  -5, 2026-10-01, 2026-10-31, 2026-10-27, 2026-11-30, KEPT,            0,  0",
        "FINISH_TO_START,  -5, 2026-10-01, 2026-10-31, 2026-10-26, 2026-11-30, BROKEN,          1,  1",
        "START_TO_START,   0,  2026-10-05, 2026-10-31, 2026-10-05, 2026-11-30, KEPT,            0,  0",
        "START_TO_START,   0,  2026-10-05, 2026-10-31, 2026-10-04, 2026-11-30, BROKEN,          1,  1",
        "START_TO_START,   30, 2026-10-05, 2026-10-31, 2026-11-04, 2026-11-30, KEPT,            0,  0",
        "FINISH_TO_FINISH, 0,  2026-10-05, 2026-10-31, 2026-01-01, 2026-10-31, KEPT,            0,  0",
        "FINISH_TO_FINISH, 0,  2026-10-05, 2026-10-31, 2026-01-01, 2026-10-28, BROKEN,          3,  3",
        // a date with a precision is any day of its span
        "FINISH_TO_START,  0,  2026-07,    2026-10,    2026-11,    2026-12,    KEPT,            0,  0",
        "FINISH_TO_START,  0,  2026-07,    2026-10,    2026-10,    2026-12,    POSSIBLY_BROKEN, 0,  31",
        "FINISH_TO_START,  0,  2026-07,    2026-10,    2026-09,    2026-12,    BROKEN,          2,  61",
        "FINISH_TO_FINISH, 0,  2026Q3,     2027-03-31, 2026Q4,     2027Q1,     POSSIBLY_BROKEN, 0,  89",
        "FINISH_TO_START,  0,  2026,       2026H1,     2026H2,     2027,       KEPT,            0,  0",
        // an item with one date starts and ends within it
        "FINISH_TO_START,  0,  2026-10,    '',         2026-11-01, '',         KEPT,            0,  0",
        "FINISH_TO_START,  0,  '',         2026-10-31, '',         2026-10-31, BROKEN,          1,  1",
        "START_TO_START,   0,  '',         2026-10-31, '',         2026-10-31, KEPT,            0,  0",
    })
    void datesKeepADependencyOrNot(
            String kind,
            int lag,
            String firstStart,
            String firstEnd,
            String thenStart,
            String thenEnd,
            Keeping keeping,
            int atLeast,
            int atMost) {
        Precedence judged = judged(new Sketch()
                .item("first", firstStart, firstEnd)
                .item("then", thenStart, thenEnd)
                .link(0, 1, kind, lag));
        assertEquals(new Precedence(keeping, atLeast, atMost, null), judged);
    }

    @Test
    void withoutADateNothingCanBeSaid() {
        Precedence judged = judged(new Sketch()
                .item("first", null, null)
                .item("then", "2026-10-01", null)
                .link(0, 1, "START_TO_START", 0));
        assertEquals(new Precedence(Keeping.UNDECIDED, 0, 0, Reason.NO_DATE), judged);
    }

    @ParameterizedTest
    @CsvSource({"CANCELLED, PLANNED", "PLANNED, CANCELLED"})
    void nothingIsSaidOfWhatIsCancelled(String first, String then) {
        Precedence judged = judged(new Sketch()
                .item(Sketch.Said.of("first").status(first), "2026-10-02", null)
                .item(Sketch.Said.of("then").status(then), "2026-10-01", null)
                .link(0, 1, "START_TO_START", 0));
        assertEquals(new Precedence(Keeping.UNDECIDED, 0, 0, Reason.CANCELLED), judged);
    }

    @Test
    void whatIsOnlyRelatedDemandsNothing() {
        assertNull(judged(new Sketch()
                .item("first", "2026-10-02", null)
                .item("then", "2026-10-01", null)
                .link(0, 1, "RELATES", 0)));
    }
}
