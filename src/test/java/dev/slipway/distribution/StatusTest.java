package dev.slipway.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where service processes and contracts can go. */
class StatusTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT,     IN_REVIEW, true,  false",
        "DRAFT,     APPROVED,  false, false",
        "IN_REVIEW, DRAFT,     true,  false",
        "IN_REVIEW, APPROVED,  true,  false",
        "APPROVED,  DRAFT,     true,  true",
        "APPROVED,  IN_REVIEW, false, false",
    })
    void anApprovedProcessIsADraftAgainOnlyWithAReason(
            ServiceProcessStatus from, ServiceProcessStatus to, boolean allowed, boolean reason) {
        assertEquals(allowed, from.to(to).allowed());
        assertEquals(reason, from.to(to).needsReason());
    }

    @ParameterizedTest
    @CsvSource({
        "PROSPECT,    NEGOTIATING, true,  false",
        "PROSPECT,    SIGNED,      false, false",
        "PROSPECT,    ENDED,       true,  true",
        "NEGOTIATING, PROSPECT,    false, false",
        "NEGOTIATING, SIGNED,      true,  false",
        "NEGOTIATING, ENDED,       true,  true",
        "SIGNED,      NEGOTIATING, false, false",
        "SIGNED,      ENDED,       true,  true",
        "ENDED,       NEGOTIATING, false, false",
        "ENDED,       SIGNED,      false, false",
    })
    void talksAndContractsEndWithAReason(ContractStatus from, ContractStatus to, boolean allowed, boolean reason) {
        assertEquals(allowed, from.to(to).allowed());
        assertEquals(reason, from.to(to).needsReason());
    }
}
