package dev.slipway.pricing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For how long a price is paid. */
@Schema(name = "BillingPeriod", description = "For how long a price is paid (计费周期): MONTH 月, QUARTER 季, YEAR 年.")
enum BillingPeriod {
    MONTH,
    QUARTER,
    YEAR
}
