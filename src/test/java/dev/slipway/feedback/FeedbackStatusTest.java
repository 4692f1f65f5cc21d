package dev.slipway.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where feedback can go. */
class FeedbackStatusTest {

    @ParameterizedTest
    @CsvSource({
        "NEW,       TRIAGED,   true,  false",
        "NEW,       PLANNED,   false, false",
        "NEW,       RESOLVED,  false, false",
        "NEW,       REJECTED,  true,  true",
        "TRIAGED,   PLANNED,   true,  false",
        "TRIAGED,   RESOLVED,  true,  false",
        "TRIAGED,   REJECTED,  true,  true",
        "TRIAGED,   NEW,       false, false",
        "PLANNED,   RESOLVED,  true,  false",
        "PLANNED,   TRIAGED,   true,  true",
        "PLANNED,   REJECTED,  true,  true",
        "RESOLVED,  TRIAGED,   true,  true",
        "RESOLVED,  REJECTED,  false, false",
        "REJECTED,  TRIAGED,   true,  true",
        "REJECTED,  RESOLVED,  false, false",
        "NEW,       DUPLICATE, false, false",
        "DUPLICATE, TRIAGED,   false, false",
    })
    void itIsJudgedBeforeAnythingComesOfIt(FeedbackStatus from, FeedbackStatus to, boolean allowed, boolean reason) {
        assertEquals(allowed, from.to(to).allowed());
        assertEquals(reason, from.to(to).needsReason());
    }
}
