package dev.slipway.pricing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a price plan. */
@Schema(name = "PricePlan", description = "A price plan (定价): what a product costs its customers when it is launched.")
record PricePlanView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped PricePlanDetails details,

        @Schema(required = true, readOnly = true, description = "The product (产品) of the launch plan.")
        UUID productId,

        @Schema(required = true, readOnly = true, description = "The margin (毛利) of the list price.")
        Margin margin,

        @Schema(
                required = true,
                readOnly = true,
                maxItems = 50,
                description = "The margin of each tier (各阶梯毛利), in the order of `tiers`; empty without tiers.")
        List<Margin> tierMargins,

        @Included(entity = "LaunchPlan", area = "launch", by = "launchPlanId")
        @Schema(ref = "#/components/schemas/LaunchPlan")
        Record launchPlan)
        implements View {}
