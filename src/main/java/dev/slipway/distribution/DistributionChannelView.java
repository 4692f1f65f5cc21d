package dev.slipway.distribution;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a distribution channel. */
@Schema(
        name = "DistributionChannel",
        description =
                "A distribution channel (渠道分销): a partner that sells a launched product somewhere, and on which terms.")
record DistributionChannelView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped DistributionChannelDetails details,

        @Schema(required = true, readOnly = true, description = "The product (产品) of the plan.")
        UUID productId,

        @Schema(required = true, readOnly = true, description = "Moved by transitions.")
        ContractStatus status,

        @Included(entity = "LaunchPlan", area = "launch", by = "launchPlanId")
        @Schema(ref = "#/components/schemas/LaunchPlan")
        Record launchPlan)
        implements View {}
