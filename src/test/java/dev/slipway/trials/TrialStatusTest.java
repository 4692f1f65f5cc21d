package dev.slipway.trials;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a trial can go. */
class TrialStatusTest {

    @ParameterizedTest
    @CsvSource({
        "PLANNED,   RUNNING,   true,  false",
        "PLANNED,   COMPLETED, false, false",
        "PLANNED,   ABANDONED, true,  true",
        "RUNNING,   PLANNED,   false, false",
        "RUNNING,   COMPLETED, true,  false",
        "RUNNING,   ABANDONED, true,  true",
        "COMPLETED, RUNNING,   false, false",
        "COMPLETED, ABANDONED, false, false",
        "ABANDONED, PLANNED,   false, false",
        "ABANDONED, RUNNING,   false, false",
    })
    void openTrialsGoOnOrAreAbandonedWithAReason(TrialStatus from, TrialStatus to, boolean allowed, boolean reason) {
        assertEquals(allowed, from.to(to).allowed());
        assertEquals(reason, from.to(to).needsReason());
    }
}
