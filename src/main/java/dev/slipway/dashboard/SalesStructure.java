package dev.slipway.dashboard;

import dev.slipway.value.Formula;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To whom and through what a launch has sold. */
@Schema(
        name = "SalesStructure",
        description =
                "To whom and through what the launch has sold (客户结构), over all of its actuals. Actuals that are not broken down are in `total` alone, so the slices may add up to less.")
record SalesStructure(
        @Schema(
                required = true,
                maxItems = 200,
                description = "All that was sold (合计), one of each currency; `name` is the currency.")
        List<SalesSlice> total,

        @Schema(required = true, maxItems = 400, description = "New and existing customers (新老客户).")
        List<SalesSlice> byCustomer,

        @Schema(required = true, maxItems = 10_000, description = "By segment (按细分市场), the largest revenue first.")
        List<SalesSlice> bySegment,

        @Schema(required = true, maxItems = 10_000, description = "By channel (按渠道), the largest revenue first.")
        List<SalesSlice> byChannel,

        @Schema(required = true) Formula formula) {

    static final Formula FORMULA = new Formula("revenue-share", 1);
}
