package dev.slipway.promotion;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a promotion. */
@Schema(
        name = "Promotion",
        description =
                "A promotion (推广): something done in one channel for some days so that customers come to a product that is launched.")
record PromotionView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped PromotionDetails details,

        @Schema(required = true, readOnly = true, description = "The product (产品) of the plan.")
        UUID productId,

        @Schema(required = true, readOnly = true, description = "Moved by transitions.")
        PromotionStatus status,

        @Included(entity = "LaunchPlan", area = "launch", by = "launchPlanId")
        @Schema(ref = "#/components/schemas/LaunchPlan")
        Record launchPlan,

        @Included(entity = "Person", area = "people", by = "ownerId") @Schema(ref = "#/components/schemas/Person")
        Record owner)
        implements View {}
