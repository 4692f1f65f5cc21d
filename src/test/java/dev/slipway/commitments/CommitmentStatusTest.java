package dev.slipway.commitments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a commitment can go. */
class CommitmentStatusTest {

    @ParameterizedTest
    @CsvSource({
        "OPEN,      FULFILLED, true,  false",
        "OPEN,      BROKEN,    true,  true",
        "OPEN,      WITHDRAWN, true,  true",
        "FULFILLED, OPEN,      true,  true",
        "FULFILLED, BROKEN,    false, false",
        "FULFILLED, WITHDRAWN, false, false",
        "BROKEN,    OPEN,      true,  true",
        "BROKEN,    FULFILLED, false, false",
        "WITHDRAWN, OPEN,      true,  true",
        "WITHDRAWN, BROKEN,    false, false",
    })
    void whatIsSettledIsReopenedWithAReasonOnly(
            CommitmentStatus from, CommitmentStatus to, boolean allowed, boolean reason) {
        assertEquals(allowed, from.to(to).allowed());
        assertEquals(reason, from.to(to).needsReason());
    }
}
