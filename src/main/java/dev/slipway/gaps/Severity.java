package dev.slipway.gaps;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much a finding matters. */
@Schema(name = "StakeholderFindingSeverity", description = "How much a finding matters (严重程度): HIGH 高, MEDIUM 中.")
enum Severity {
    HIGH,
    MEDIUM;

    static Severity high(boolean high) {
        return high ? HIGH : MEDIUM;
    }
}
