package dev.slipway.strategy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a check of a name found. */
@Schema(name = "CheckResult", description = "What a check found (检查结果): NOT_CHECKED 未检查, CLEAR 无冲突, CONFLICT 有冲突.")
enum CheckResult {
    NOT_CHECKED,
    CLEAR,
    CONFLICT
}
