package dev.slipway.checklist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a launch task can go. */
class TaskStatusTest {

    @ParameterizedTest
    @CsvSource({
        "OPEN,        IN_PROGRESS, true,  false",
        "OPEN,        DONE,        true,  false",
        "OPEN,        NOT_NEEDED,  true,  true",
        "IN_PROGRESS, OPEN,        true,  false",
        "IN_PROGRESS, DONE,        true,  false",
        "IN_PROGRESS, NOT_NEEDED,  true,  true",
        "DONE,        OPEN,        true,  true",
        "DONE,        IN_PROGRESS, false, false",
        "DONE,        NOT_NEEDED,  false, false",
        "NOT_NEEDED,  OPEN,        true,  true",
        "NOT_NEEDED,  DONE,        false, false",
        "OPEN,        OPEN,        false, false",
    })
    void whatIsSettledIsReopenedWithAReasonOnly(TaskStatus from, TaskStatus to, boolean allowed, boolean reason) {
        assertEquals(allowed, from.to(to).allowed());
        assertEquals(reason, from.to(to).needsReason());
    }
}
