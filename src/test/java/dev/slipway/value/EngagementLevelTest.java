package dev.slipway.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far it is from one level of engagement to another. */
class EngagementLevelTest {

    @ParameterizedTest
    @CsvSource({
        "RESISTANT, SUPPORTIVE, 2",
        "UNAWARE, LEADING, 4",
        "UNAWARE, RESISTANT, 1",
        "NEUTRAL, NEUTRAL, 0",
        "LEADING, SUPPORTIVE, -1",
        "LEADING, UNAWARE, -4",
    })
    void theGapCountsPositions(EngagementLevel current, EngagementLevel desired, int gap) {
        assertEquals(gap, current.gapTo(desired));
    }
}
