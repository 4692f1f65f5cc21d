package dev.slipway.gates;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Checked;
import dev.slipway.api.NotAhead;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import dev.slipway.parts.Outcome;
import dev.slipway.parts.PartDetails;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a client may say of a gate review. */
@Embeddable
@Schema(
        name = "GateReviewInput",
        description =
                "What a client says of a gate review (上市评审). `name`, `criteria`, `scoreMax`, `thresholdPercent` and `gatekeepers` are frozen once it is open, `answers` once a gatekeeper has decided.")
record GateReviewDetails(
        @NotNull @Filterable @Schema(description = "The launch plan (上市计划); a review stays with it.")
        UUID launchPlanId,

        @NotBlank
        @Size(max = 120)
        @Sortable
        @Schema(
                description =
                        "The gate (评审点), for example `上市决策 Launch gate`. Reviews of one plan with the same name, whatever its case, are rounds of the same gate.")
        String name,

        @NotNull @Filterable(range = true) @Sortable @Schema(description = "When it is to be held (计划日期).")
        LocalDate plannedOn,

        @Outcome @NotAhead @Schema(description = "When it was held (召开日期), not in the future.")
        LocalDate heldOn,

        @NotNull
        @Size(max = 50)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(
                description = "What the gate asks (评审准则), each name once; at least one is needed to move to OPEN.",
                defaultValue = "[]")
        List<GateCriterion> criteria,

        @NotNull
        @Min(1)
        @Max(100)
        @Schema(description = "The scale of scores (评分上限): each is from 0 to this.", defaultValue = "10")
        Integer scoreMax,

        @NotNull
        @Min(0)
        @Max(100)
        @Schema(
                description =
                        "What the weighted score must reach for GO, in percent of the highest possible one (通过线).",
                defaultValue = "60")
        Integer thresholdPercent,

        @NotNull
        @Size(max = 20)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(
                description = "Who decides (评审人), each person once; at least one is needed to move to OPEN.",
                defaultValue = "[]")
        List<Gatekeeper> gatekeepers,

        @Outcome
        @NotNull
        @Size(max = 50)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(
                description = "How the launch answers the criteria (准则评定), one answer of each at most.",
                defaultValue = "[]")
        List<GateAnswer> answers,

        @Size(max = 10_000) @Schema(description = "Note (说明).")
        String note,

        @JsonUnwrapped Labels labels)
        implements PartDetails, Checked {

    private static final int USUAL_SCALE = 10;
    private static final int USUAL_THRESHOLD = 60;

    GateReviewDetails {
        criteria = criteria == null ? List.of() : List.copyOf(criteria);
        gatekeepers = gatekeepers == null ? List.of() : List.copyOf(gatekeepers);
        answers = answers == null ? List.of() : List.copyOf(answers);
        scoreMax = scoreMax == null ? USUAL_SCALE : scoreMax;
        thresholdPercent = thresholdPercent == null ? USUAL_THRESHOLD : thresholdPercent;
    }

    @Override
    public UUID wholeId() {
        return launchPlanId;
    }

    @Override
    public void check(Report report) {
        report.once("criteria", criteria.stream().map(GateCriterion::name));
        report.once("gatekeepers", gatekeepers.stream().map(Gatekeeper::personId));
        report.once("answers", answers.stream().map(GateAnswer::criterion));
        for (int i = 0; i < answers.size(); i++) check(report, "answers/" + i, answers.get(i));
    }

    private void check(Report report, String at, GateAnswer answer) {
        if (answer.criterion() == null) return;
        Optional<GateCriterion> criterion = criteria.stream()
                .filter(one -> answer.criterion().equals(one.name()))
                .findFirst();
        CriterionKind kind = criterion.map(GateCriterion::kind).orElse(null);
        if (criterion.isEmpty()) report.violation(at + "/criterion", "GATE_CRITERION_UNKNOWN");
        if (kind == CriterionKind.MUST_MEET && (answer.met() == null || answer.score() != null)) {
            report.violation(answer.met() == null ? at + "/met" : at + "/score", "GATE_ANSWER_YES_OR_NO");
        }
        if (kind == CriterionKind.SHOULD_MEET && (answer.score() == null || answer.met() != null)) {
            report.violation(answer.score() == null ? at + "/score" : at + "/met", "GATE_ANSWER_SCORE");
        }
        if (answer.score() != null && !GateScore.onScale(answer.score(), scoreMax)) {
            report.violation(at + "/score", "GATE_SCORE_RANGE", scoreMax);
        }
    }
}
