package dev.slipway.feedback;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of feedback. */
@Schema(name = "Feedback", description = "Feedback (客户意见): something that a customer has said of a product.")
record FeedbackView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped FeedbackDetails details,

        @Schema(required = true, readOnly = true, description = "Moved by transitions, and by merging.")
        FeedbackStatus status,

        @Schema(readOnly = true, description = "The feedback that this one repeats (重复于); only of a duplicate.")
        UUID duplicateOfId,

        @Schema(
                readOnly = true,
                description = "The status that a duplicate had before (合并前状态), to which a transition takes it back.")
        FeedbackStatus mergedFrom,

        @Schema(
                required = true,
                readOnly = true,
                minimum = "0",
                description = "How many duplicates have been merged into it (重复意见数).")
        Integer duplicateCount,

        @Schema(
                required = true,
                readOnly = true,
                maxItems = FeedbackDetails.MOST_FEATURES,
                description = "Those of `featureIds` that it has from its duplicates only (合并带入的特点).")
        List<UUID> takenOverFeatureIds,

        @Included(entity = "Product", area = "catalog", by = "productId") @Schema(ref = "#/components/schemas/Product")
        Record product,

        @Included(entity = "LaunchPlan", area = "launch", by = "launchPlanId")
        @Schema(ref = "#/components/schemas/LaunchPlan")
        Record launchPlan,

        @Included(entity = "Release", area = "catalog", by = "releaseId") @Schema(ref = "#/components/schemas/Release")
        Record release)
        implements View {}
