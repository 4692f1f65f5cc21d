package dev.slipway.launch;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import dev.slipway.value.LaunchTier;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a launch plan. */
@Schema(name = "LaunchPlan", description = "A launch plan (上市计划): how a product or a release comes to market.")
record LaunchPlanView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped LaunchPlanDetails details,

        @Schema(required = true, readOnly = true, description = "Moved by transitions.")
        LaunchStatus status,

        @Schema(readOnly = true, description = "Where a plan on hold (搁置前状态) resumes.")
        LaunchStatus heldFrom,

        @Schema(
                readOnly = true,
                description =
                        "The tier (级别) that holds: `tierOverride`, else the suggested one; absent without either.")
        LaunchTier tier,

        @Schema(readOnly = true, description = "Absent without `tierFactors`.")
        TierSuggestion suggestedTier,

        @Schema(
                readOnly = true,
                description =
                        "Calendar days from the technical go-live to the market launch (上线至上市天数): of the actual dates where both are known, else of the planned ones; absent without a pair.")
        Long daysFromGoLiveToLaunch,

        @Schema(
                readOnly = true,
                description =
                        "The last day of the launch period (上市期结束): `periodMonths` from the actual day on the market, else from the planned one; absent without.")
        LocalDate periodEnd,

        @Schema(
                required = true,
                readOnly = true,
                maxItems = 1_000,
                description = "What was not ready when an approver made the plan READY or LAUNCHED all the same.")
        List<Overridden> overridden,

        @Schema(
                readOnly = true,
                description = "The plan (来源计划) that it was cloned of; absent for one that was made anew.")
        UUID clonedFromId,

        @Schema(
                required = true,
                readOnly = true,
                maxItems = 10_000,
                description =
                        "What the reviews of earlier launches have taught (沿用的经验教训), from the plans that it was cloned of.")
        List<CarriedLesson> lessons,

        @Included(entity = "Product", area = "catalog", by = "productId") @Schema(ref = "#/components/schemas/Product")
        Record product,

        @Included(entity = "Release", area = "catalog", by = "releaseId") @Schema(ref = "#/components/schemas/Release")
        Record release,

        @Included(entity = "Person", area = "people", by = "ownerId") @Schema(ref = "#/components/schemas/Person")
        Record owner)
        implements View {}
