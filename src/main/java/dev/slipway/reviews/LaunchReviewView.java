package dev.slipway.reviews;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.accuracy.SalesResult;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.closing.Course;
import dev.slipway.closing.JudgedObjective;
import dev.slipway.marks.Included;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a launch review. */
@Schema(
        name = "LaunchReview",
        description = "A launch review (上市复盘): what a launch has come to, and what was learnt of it.")
record LaunchReviewView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped LaunchReviewDetails details,

        @Schema(required = true, readOnly = true, description = "The product (产品) of the plan.")
        UUID productId,

        @Schema(required = true, readOnly = true, description = "Moved by transitions.")
        ReviewStatus status,

        @Schema(
                readOnly = true,
                maxItems = 50,
                description =
                        "The objectives of the plan with what came of them (目标达成情况), as they were when the review became FINAL; absent while it is a draft.")
        List<JudgedObjective> objectives,

        @Schema(
                readOnly = true,
                description =
                        "What had been sold against the forecast when the review became FINAL; absent while it is a draft.")
        SalesResult sales,

        @Schema(
                readOnly = true,
                description =
                        "Feedback and adjustments in numbers (上市期经过) as they were when the review became FINAL; absent while it is a draft.")
        Course course,

        @Included(entity = "LaunchPlan", area = "launch", by = "launchPlanId")
        @Schema(ref = "#/components/schemas/LaunchPlan")
        Record launchPlan)
        implements View {}
