package dev.slipway.adjustments;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.NotAhead;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import dev.slipway.parts.Outcome;
import dev.slipway.parts.PartDetails;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client may say of a launch adjustment. */
@Embeddable
@Schema(
        name = "LaunchAdjustmentInput",
        description =
                "What a client says of an adjustment in a launch period (修正调整). Once it is decided, what was decided on stays: name, kind, trigger, feedback, change, reason and expected effect.")
record LaunchAdjustmentDetails(
        @NotNull
        @Filterable
        @Schema(description = "The launch plan (上市计划), which is LAUNCHED; an adjustment stays with it.")
        UUID launchPlanId,

        @NotBlank @Size(max = 120) @Sortable @Schema(description = "Name (名称).")
        String name,

        @NotNull @Enumerated(EnumType.STRING) @Filterable @Schema(description = "What is adjusted (类型).")
        AdjustmentKind kind,

        @NotBlank @Size(max = 5_000) @Schema(description = "What has made it necessary (触发原因).")
        String trigger,

        @Filterable @Schema(description = "The feedback (客户意见) on the same launch plan that it follows from.")
        UUID feedbackId,

        @NotBlank @Size(max = 10_000) @Schema(description = "What is changed, from what to what (调整内容).")
        String change,

        @Size(min = 1, max = 5_000) @Schema(description = "Why this change and no other (理由).")
        String reason,

        @NotBlank @Size(max = 5_000) @Schema(description = "The effect that is expected of it (预期效果).")
        String effectExpected,

        @Outcome
        @Size(min = 1, max = 5_000)
        @Schema(description = "The effect that it had (实际效果); needed to move to EVALUATED.")
        String effectSeen,

        @NotAhead
        @Filterable(range = true)
        @Sortable
        @Schema(
                description =
                        "The day of the decision (决定日期), not in the future; where none is said, the day on which it moves to APPROVED or REJECTED, by UTC.")
        LocalDate decidedOn,

        @Filterable(range = true)
        @Sortable
        @Schema(
                description =
                        "From which day it holds (生效日期), not before the launch; needed to move to IN_EFFECT. What was done in an emergency may be approved afterwards.")
        LocalDate effectiveFrom,

        @Filterable @Schema(description = "The person (负责人) who sees to it.")
        UUID ownerId,

        @Size(max = 10_000) @Schema(description = "Note (说明).")
        String note,

        @JsonUnwrapped Labels labels)
        implements PartDetails {

    @Override
    public UUID wholeId() {
        return launchPlanId;
    }

    LaunchAdjustmentDetails decided(LocalDate on) {
        return new LaunchAdjustmentDetails(
                launchPlanId,
                name,
                kind,
                trigger,
                feedbackId,
                change,
                reason,
                effectExpected,
                effectSeen,
                on,
                effectiveFrom,
                ownerId,
                note,
                labels);
    }
}
