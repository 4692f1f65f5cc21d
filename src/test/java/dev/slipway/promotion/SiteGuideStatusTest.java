package dev.slipway.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a site guide can go. */
class SiteGuideStatusTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT,     IN_REVIEW, true,  false",
        "DRAFT,     APPROVED,  false, false",
        "DRAFT,     LIVE,      false, false",
        "DRAFT,     REMOVED,   false, false",
        "IN_REVIEW, DRAFT,     true,  false",
        "IN_REVIEW, APPROVED,  true,  false",
        "IN_REVIEW, LIVE,      false, false",
        "APPROVED,  LIVE,      true,  false",
        "APPROVED,  DRAFT,     true,  true",
        "APPROVED,  IN_REVIEW, false, false",
        "LIVE,      REMOVED,   true,  false",
        "LIVE,      DRAFT,     true,  true",
        "LIVE,      APPROVED,  false, false",
        "REMOVED,   LIVE,      false, false",
        "REMOVED,   DRAFT,     false, false",
    })
    void whatIsApprovedIsADraftAgainOnlyWithAReason(
            SiteGuideStatus from, SiteGuideStatus to, boolean allowed, boolean reason) {
        assertEquals(allowed, from.to(to).allowed());
        assertEquals(reason, from.to(to).needsReason());
    }
}
