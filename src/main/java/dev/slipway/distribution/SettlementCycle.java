package dev.slipway.distribution;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often is settled. */
@Schema(
        name = "SettlementCycle",
        description =
                "How often is settled (结算周期): PER_TRANSACTION 逐笔, DAILY 每日, WEEKLY 每周, MONTHLY 每月, QUARTERLY 每季, HALF_YEARLY 每半年, YEARLY 每年.")
enum SettlementCycle {
    PER_TRANSACTION,
    DAILY,
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    HALF_YEARLY,
    YEARLY
}
