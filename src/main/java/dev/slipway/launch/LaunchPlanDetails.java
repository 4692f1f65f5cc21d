package dev.slipway.launch;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Checked;
import dev.slipway.api.NotAhead;
import dev.slipway.data.Details;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import dev.slipway.parts.Outcome;
import dev.slipway.value.LaunchKind;
import dev.slipway.value.LaunchTier;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a client may say of a launch plan. */
@Embeddable
@Schema(
        name = "LaunchPlanInput",
        description =
                "What a client says of a launch plan (上市计划). The technical go-live and the market launch are two dates; recording the first launches nothing.")
record LaunchPlanDetails(
        @NotNull @Filterable @Schema(description = "The product (产品); a plan stays with it.")
        UUID productId,

        @Filterable @Schema(description = "The release (版本) that is launched, one of the product.")
        UUID releaseId,

        @NotBlank @Size(max = 120) @Sortable @Schema(description = "Name (名称).")
        String name,

        @NotNull @Enumerated(EnumType.STRING) @Filterable @Schema(description = "What is launched (类型).")
        LaunchKind kind,

        @Filterable @Schema(description = "The person (负责人) who answers for the plan.")
        UUID ownerId,

        @NotNull
        @Size(max = 50)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "What it is to reach (目标), each name once.", defaultValue = "[]")
        List<Objective> objectives,

        @NotNull
        @Size(max = 50)
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Schema(description = "Whom it is for (目标细分市场), each once.", defaultValue = "[]")
        List<@NotBlank @Size(max = 120) String> targetSegments,

        @Filterable(range = true) @Schema(description = "When the product is to be in operation (计划上线日期).")
        LocalDate goLivePlanned,

        @Outcome @NotAhead @Schema(description = "When it was (实际上线日期), not in the future.")
        LocalDate goLiveActual,

        @Filterable(range = true) @Sortable @Schema(description = "When it is to be on the market (计划上市日期).")
        LocalDate launchPlanned,

        @Outcome
        @NotAhead
        @Filterable(range = true)
        @Sortable
        @Schema(description = "When it came to market (实际上市日期), not in the future; needed to move to LAUNCHED.")
        LocalDate launchActual,

        @NotNull
        @Min(1)
        @Max(6)
        @Schema(
                description = "The launch period in months (上市期), 2 or 3 unless `periodReason` says why.",
                defaultValue = "3")
        Integer periodMonths,

        @Size(min = 1, max = 2_000) @Schema(description = "Why the launch period is shorter or longer (上市期说明).")
        String periodReason,

        @Schema(description = "What the tier is suggested from (分级因素).")
        TierFactors tierFactors,

        @Enumerated(EnumType.STRING) @Schema(description = "The tier (级别) instead of the suggested one.")
        LaunchTier tierOverride,

        @Size(min = 1, max = 2_000) @Schema(description = "Why it is another tier than the suggested one (级别调整理由).")
        String tierReason,

        @NotNull
        @Min(0)
        @Max(100)
        @Schema(
                description = "How many of those invited must be trained before the launch, in percent (培训覆盖目标).",
                defaultValue = "80")
        Integer trainingTarget,

        @NotNull
        @Size(max = 10)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "The parts that it does without (免除部分), each once.", defaultValue = "[]")
        List<WaivedPart> waivedParts,

        @Size(max = 10_000) @Schema(description = "Note (说明).")
        String note,

        @NotNull
        @Filterable
        @Schema(
                description =
                        "Whether only the product's team and administrators may know of the plan and its parts (保密).",
                defaultValue = "false")
        Boolean confidential,

        @JsonUnwrapped Labels labels)
        implements Details, Checked {

    /** RFC 3339 has no later one. */
    private static final int LAST_YEAR = 9999;

    LaunchPlanDetails {
        objectives = objectives == null ? List.of() : List.copyOf(objectives);
        targetSegments = targetSegments == null ? List.of() : List.copyOf(targetSegments);
        waivedParts = waivedParts == null ? List.of() : List.copyOf(waivedParts);
        periodMonths = periodMonths == null ? 3 : periodMonths;
        trainingTarget = trainingTarget == null ? 80 : trainingTarget;
        confidential = confidential != null && confidential;
    }

    @Override
    public void check(Report report) {
        if ((periodMonths < 2 || periodMonths > 3) && periodReason == null) {
            report.violation("periodReason", "PERIOD_REASON_NEEDED");
        }
        ordered(report, "goLivePlanned", goLivePlanned, "launchPlanned", launchPlanned);
        ordered(report, "goLiveActual", goLiveActual, "launchActual", launchActual);
        if (periodEnd() != null && periodEnd().getYear() > LAST_YEAR) {
            report.violation(launchActual == null ? "launchPlanned" : "launchActual", "PERIOD_TOO_LATE", LAST_YEAR);
        }
        TierSuggestion suggested = readable(tierFactors) ? TierSuggestion.of(tierFactors) : null;
        boolean another = tierOverride != null && (suggested == null || suggested.tier() != tierOverride);
        if (another && tierReason == null) report.violation("tierReason", "TIER_REASON_NEEDED");
        report.once("objectives", objectives.stream().map(Objective::name));
        report.once("targetSegments", targetSegments.stream());
        report.once("waivedParts", waivedParts.stream().map(WaivedPart::part));
    }

    /** The actual day on the market, or the planned one; null without either. */
    LocalDate launch() {
        return launchActual == null ? launchPlanned : launchActual;
    }

    /** The last day of the launch period; null without a day on the market. */
    LocalDate periodEnd() {
        return launch() == null ? null : launch().plusMonths(periodMonths).minusDays(1);
    }

    private static boolean readable(TierFactors factors) {
        return factors != null
                && factors.reach() != null
                && factors.novelty() != null
                && factors.revenueAtStake() != null
                && factors.risk() != null;
    }

    private static void ordered(Report report, String first, LocalDate earlier, String last, LocalDate later) {
        if (earlier != null && later != null && later.isBefore(earlier)) report.violation(last, "BEFORE", first);
    }
}
