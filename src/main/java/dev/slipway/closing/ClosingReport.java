package dev.slipway.closing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.accuracy.SalesResult;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a launch went, in all: what its review says, its objectives, what was sold, what customers said and what was adjusted. */
@Schema(
        name = "ClosingReport",
        description =
                "How a launch went, in all (结案报告). Of a final review, objectives, sales, feedback and adjustments are as they were when it became final; else as they are now.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClosingReport(
        @Schema(required = true, description = "The launch plan (上市计划).")
        UUID launchPlanId,

        @Schema(required = true, description = "Whether it is a draft (草稿): the launch has no final review.")
        boolean draft,

        @Schema(required = true) LaunchHead launch,

        @Schema(description = "Absent where the launch has no review yet.")
        ReviewPart review,

        @Schema(required = true, maxItems = 50, description = "Each objective with what came of it (目标达成情况).")
        List<JudgedObjective> objectives,

        @Schema(required = true) SalesResult sales,

        @Schema(required = true) FeedbackCounts feedback,

        @Schema(required = true) AdjustmentCounts adjustments,

        @Schema(required = true, description = "The day on which this report was made (生成日期), UTC.")
        LocalDate madeOn) {

    /** The same without the moment of computing, in which alone two readings of the same state differ. */
    ClosingReport timeless() {
        return new ClosingReport(
                launchPlanId, draft, launch, review, objectives, sales.computedAt(null), feedback, adjustments, madeOn);
    }
}
