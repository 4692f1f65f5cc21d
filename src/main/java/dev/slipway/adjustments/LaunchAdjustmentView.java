package dev.slipway.adjustments;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a launch adjustment. */
@Schema(
        name = "LaunchAdjustment",
        description =
                "A launch adjustment (修正调整): something that is done in another way than planned while a launch goes on.")
record LaunchAdjustmentView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped LaunchAdjustmentDetails details,

        @Schema(required = true, readOnly = true, description = "The product (产品) of the plan.")
        UUID productId,

        @Schema(required = true, readOnly = true, description = "Moved by transitions.")
        AdjustmentStatus status,

        @Included(entity = "LaunchPlan", area = "launch", by = "launchPlanId")
        @Schema(ref = "#/components/schemas/LaunchPlan")
        Record launchPlan,

        @Included(entity = "Feedback", area = "launch", by = "feedbackId")
        @Schema(ref = "#/components/schemas/Feedback")
        Record feedback,

        @Included(entity = "Person", area = "people", by = "ownerId") @Schema(ref = "#/components/schemas/Person")
        Record owner)
        implements View {}
