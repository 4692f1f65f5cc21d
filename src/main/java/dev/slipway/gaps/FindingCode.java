package dev.slipway.gaps;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kind of conflict or gap. */
@Schema(
        name = "StakeholderFindingCode",
        description =
                "Kind of conflict or gap (问题类型): RESISTANT_WITH_POWER 高权力且抵制, CONTACT_NEVER 从未沟通 and CONTACT_STALE 久未沟通 with somebody to be managed closely, COMMITMENT_OVERDUE 承诺逾期, FUNCTION_MISSING 上市缺少职能, ACCOUNTABLE_MISSING 无人负责, ACCOUNTABLE_SEVERAL 多人负责, RESPONSIBLE_MISSING 无人执行.")
enum FindingCode {
    RESISTANT_WITH_POWER,
    CONTACT_NEVER,
    CONTACT_STALE,
    COMMITMENT_OVERDUE,
    FUNCTION_MISSING,
    ACCOUNTABLE_MISSING,
    ACCOUNTABLE_SEVERAL,
    RESPONSIBLE_MISSING
}
