package dev.slipway.adjustments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a launch adjustment can go. */
class AdjustmentStatusTest {

    @ParameterizedTest
    @CsvSource({
        "PROPOSED,  APPROVED,  true,  false",
        "PROPOSED,  REJECTED,  true,  true",
        "PROPOSED,  IN_EFFECT, false, false",
        "APPROVED,  IN_EFFECT, true,  false",
        "APPROVED,  PROPOSED,  true,  true",
        "APPROVED,  REJECTED,  false, false",
        "APPROVED,  EVALUATED, false, false",
        "REJECTED,  PROPOSED,  true,  true",
        "REJECTED,  APPROVED,  false, false",
        "IN_EFFECT, EVALUATED, true,  false",
        "IN_EFFECT, PROPOSED,  false, false",
        "EVALUATED, IN_EFFECT, false, false",
    })
    void itIsDecidedThenTakesEffectAndIsEvaluated(
            AdjustmentStatus from, AdjustmentStatus to, boolean allowed, boolean reason) {
        assertEquals(allowed, from.to(to).allowed());
        assertEquals(reason, from.to(to).needsReason());
    }
}
