package dev.slipway.feedback;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wish to merge feedback into other feedback that says the same. */
@Schema(
        name = "FeedbackMergeRequest",
        description = "A wish to merge a duplicate into the feedback that it repeats (合并重复意见).")
record MergeRequest(
        @NotNull @Schema(description = "The feedback (客户意见) of the same product that says the same.")
        UUID targetId,

        @Size(min = 1, max = 2_000) @Schema(description = "Kept in the history (理由).")
        String reason) {}
