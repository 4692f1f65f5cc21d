package dev.slipway.scoring;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Checked;
import dev.slipway.data.Details;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import dev.slipway.value.LanguageTag;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a client may say of a scoring model. */
@Embeddable
@Schema(
        name = "ScoringModelInput",
        description =
                "What a client says of a scoring model (评分模型). Once a score uses it, `kind` and what counts of `criteria` stay as they are; a model with `previousId` is the next version.")
record ScoringModelDetails(
        @Filterable
        @Schema(description = "The product (产品) whose subjects it scores; absent for a model of the whole company.")
        UUID productId,

        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,29}")
        @Filterable
        @Sortable
        @Schema(
                maxLength = 30,
                description =
                        "Short name (模型代号), the same for all versions of a model and for ever; unique in the company or the product.")
        String key,

        @NotBlank @Size(max = 120) @Sortable @Schema(description = "Name (名称).")
        String name,

        @NotNull
        @Size(max = 40)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "The name in other languages (本地名称), by BCP 47 language tag.", defaultValue = "{}")
        Map<@LanguageTag String, @NotBlank @Size(max = 120) String> localNames,

        @Size(max = 10_000) @Schema(description = "What it is for and how to score by it (说明).")
        String description,

        @NotNull @Enumerated(EnumType.STRING) @Filterable @Schema(description = "The formula.")
        ScoringKind kind,

        @NotNull
        @Size(max = 20)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(
                description =
                        "Criteria (评分标准) of a model of kind WEIGHTED, each key once and one weight above 0 at least; empty for the other kinds, whose inputs are fixed. Give all one scale if their values are to be comparable.",
                defaultValue = "[]")
        List<Criterion> criteria,

        @Filterable
        @Schema(
                description =
                        "The version (上一版本) of the same `key` that this one follows; absent for the first. One version follows another at most.")
        UUID previousId,

        @JsonUnwrapped Labels labels)
        implements Details, Checked {

    ScoringModelDetails {
        localNames = localNames == null ? Map.of() : Map.copyOf(localNames);
        criteria = criteria == null ? List.of() : List.copyOf(criteria);
    }

    @Override
    public void check(Report report) {
        if (kind == null) return;
        if (!kind.weighs()) {
            if (!criteria.isEmpty()) report.violation("criteria", "CRITERIA_FIXED", kind.name());
            return;
        }
        if (criteria.isEmpty()) {
            report.violation("criteria", "CRITERIA_NEEDED");
        } else if (criteria.stream().map(Criterion::key).distinct().count() < criteria.size()) {
            report.violation("criteria", "DUPLICATES");
        } else if (criteria.stream()
                .allMatch(one -> one.weight() != null && one.weight().signum() == 0)) {
            report.violation("criteria", "WEIGHT_NEEDED");
        }
    }

    List<ScoringInput> inputs() {
        return kind.inputs(criteria);
    }

    /** Whether every score comes to the same by the other as by this. */
    boolean countsLike(ScoringModelDetails other) {
        return kind == other.kind && counting().equals(other.counting());
    }

    private Set<Criterion> counting() {
        return criteria.stream().map(Criterion::unnamed).collect(Collectors.toSet());
    }
}
