package dev.slipway.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a promotion can go. */
class PromotionStatusTest {

    @ParameterizedTest
    @CsvSource({
        "PLANNED,   RUNNING,   true,  false",
        "PLANNED,   COMPLETED, false, false",
        "PLANNED,   CANCELLED, true,  true",
        "RUNNING,   PLANNED,   false, false",
        "RUNNING,   COMPLETED, true,  false",
        "RUNNING,   CANCELLED, true,  true",
        "COMPLETED, RUNNING,   false, false",
        "COMPLETED, CANCELLED, false, false",
        "CANCELLED, PLANNED,   false, false",
        "CANCELLED, RUNNING,   false, false",
    })
    void openPromotionsGoOnOrAreCancelledWithAReason(
            PromotionStatus from, PromotionStatus to, boolean allowed, boolean reason) {
        assertEquals(allowed, from.to(to).allowed());
        assertEquals(reason, from.to(to).needsReason());
    }
}
