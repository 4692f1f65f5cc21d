package dev.slipway.dashboard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What sales are counted in. */
@Schema(name = "SalesMeasure", description = "What sales are counted in (衡量口径): UNITS 销量, REVENUE 收入.")
enum Measured {
    UNITS,
    REVENUE
}
