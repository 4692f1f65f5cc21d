package dev.slipway.trials;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Checked;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import dev.slipway.parts.Outcome;
import dev.slipway.parts.PartDetails;
import dev.slipway.value.RegionCode;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

/** What a client may say of a trial. */
@Embeddable
@Schema(
        name = "TrialInput",
        description =
                "What a client says of a trial (试用/试销). It is never full coverage: at least one of `audience`, `regions`, `seats` and `units` limits it. It has no prices: an opening discount belongs to the price plan.")
record TrialDetails(
        @NotNull @Filterable @Schema(description = "The launch plan (上市计划); a trial stays with it.")
        UUID launchPlanId,

        @NotBlank @Size(max = 120) @Sortable @Schema(description = "Name (名称).")
        String name,

        @NotNull @Enumerated(EnumType.STRING) @Filterable @Schema(description = "Trial use or trial sale (试用或试销).")
        TrialKind kind,

        @Size(max = 500) @Schema(description = "Who alone takes part (参与对象).")
        String audience,

        @NotNull
        @Size(max = 300)
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Schema(
                description =
                        "Where alone it takes place (参与地区), each once: countries of ISO 3166-1 such as `CN`, or parts of them in the form of ISO 3166-2 such as `CN-GD`.",
                defaultValue = "[]")
        List<@RegionCode String> regions,

        @Min(1) @Schema(description = "How many may take part at most (名额).")
        Integer seats,

        @Min(1) @Schema(description = "How many units are handed out or sold at most (数量).")
        Integer units,

        @NotNull @Filterable(range = true) @Sortable @Schema(description = "Its first day (开始日期).")
        LocalDate startsOn,

        @NotNull
        @Filterable(range = true)
        @Schema(description = "Its last day (结束日期), before the plan's actual day on the market if there is one.")
        LocalDate endsOn,

        @NotNull
        @Size(max = 50)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(
                description = "What it must show to pass (成功标准), each name once; needed to move to RUNNING.",
                defaultValue = "[]")
        List<Criterion> criteria,

        @Outcome
        @NotNull
        @Size(max = 50)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "What it has shown (试用结果), one of each criterion at most.", defaultValue = "[]")
        List<CriterionResult> results,

        @Outcome
        @Enumerated(EnumType.STRING)
        @Filterable
        @Schema(
                description =
                        "What it has shown in all (结论), said with `verdictReason`; needed to move to COMPLETED. PASSED takes a result of every criterion, all met.")
        Verdict verdict,

        @Outcome @Size(min = 1, max = 2_000) @Schema(description = "Why this verdict (结论说明).")
        String verdictReason,

        @Outcome
        @Enumerated(EnumType.STRING)
        @Schema(
                description =
                        "What follows from the verdict (决定), said with `decisionReason`. A failed trial blocks the launch until the decision is PROCEED, or REPEAT and a later trial of the plan is completed.")
        Decision decision,

        @Outcome @Size(min = 1, max = 2_000) @Schema(description = "Why this decision (决定理由).")
        String decisionReason,

        @Size(max = 10_000) @Schema(description = "Note (说明).")
        String note,

        @JsonUnwrapped Labels labels)
        implements PartDetails, Checked {

    TrialDetails {
        regions = regions == null ? List.of() : List.copyOf(regions);
        criteria = criteria == null ? List.of() : List.copyOf(criteria);
        results = results == null ? List.of() : List.copyOf(results);
    }

    @Override
    public UUID wholeId() {
        return launchPlanId;
    }

    @Override
    public void check(Report report) {
        boolean limited = !regions.isEmpty() || seats != null || units != null;
        if (!limited && (audience == null || audience.isBlank())) report.violation("", "LIMIT_NEEDED");
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            report.violation("endsOn", "BEFORE", "startsOn");
        }
        report.once("regions", regions.stream());
        report.once("criteria", criteria.stream().map(Criterion::name));
        results(report);
        verdict(report);
    }

    private void results(Report report) {
        report.once("results", results.stream().map(CriterionResult::criterion));
        for (int i = 0; i < results.size(); i++) {
            String criterion = results.get(i).criterion();
            if (criterion != null && !names().contains(criterion)) {
                report.violation("results/" + i + "/criterion", "CRITERION_UNKNOWN");
            }
        }
    }

    private void verdict(Report report) {
        if (verdict != null && verdictReason == null) report.violation("verdictReason", "VERDICT_REASON_NEEDED");
        if (verdict == null && verdictReason != null) report.violation("verdict", "VERDICT_NEEDED");
        if (verdict == null && decision != null) report.violation("verdict", "VERDICT_NEEDED");
        if (decision != null && decisionReason == null) report.violation("decisionReason", "DECISION_REASON_NEEDED");
        if (decision == null && decisionReason != null) report.violation("decision", "DECISION_NEEDED");
        List<String> unmet = names().stream().filter(name -> !met(name)).toList();
        if (verdict == Verdict.PASSED && !unmet.isEmpty()) {
            report.violation("verdict", "CRITERIA_NOT_MET", String.join(", ", unmet));
        }
    }

    private boolean met(String name) {
        return results.stream()
                .anyMatch(result -> name.equals(result.criterion()) && Boolean.TRUE.equals(result.met()));
    }

    private List<String> names() {
        return criteria.stream()
                .map(criterion -> String.valueOf(criterion.name()))
                .toList();
    }
}
