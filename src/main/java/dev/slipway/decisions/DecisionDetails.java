package dev.slipway.decisions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Checked;
import dev.slipway.data.Details;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Personal;
import dev.slipway.marks.Refers;
import dev.slipway.marks.Sortable;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a client may say of a decision. */
@Embeddable
@Schema(
        name = "DecisionInput",
        description =
                "What a client says of a decision (决策). Once it is decided, only its labels change; a later decision can reverse it.")
record DecisionDetails(
        @NotBlank @Size(max = 200) @Sortable @Schema(description = "Title (标题).")
        String title,

        @Filterable @Schema(description = "The product (产品) that it is about; absent where it is not about one.")
        UUID productId,

        @Filterable
        @Schema(description = "The product line (产品线) that it is about; absent where it is about a product.")
        UUID productLineId,

        @Filterable
        @Schema(
                description =
                        "The person (负责人) who keeps the record. Absent in a new one, it is the person who calls; absent later, it stays.")
        UUID ownerId,

        @Personal @Size(min = 1, max = 10_000) @Schema(description = "What had to be decided, and why now (背景).")
        String question,

        @Personal
        @NotNull
        @Size(max = 20)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "What was considered (备选方案), each name once.", defaultValue = "[]")
        List<DecisionOption> options,

        @Size(min = 1, max = 10_000) @Schema(description = "What is decided (决定); needed to move to DECIDED.")
        String outcome,

        @Personal @Size(min = 1, max = 10_000) @Schema(description = "Why (理由); needed to move to DECIDED.")
        String rationale,

        @NotNull
        @Size(max = 50)
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Refers(to = "Stakeholder")
        @Filterable(each = "stakeholderId")
        @Schema(
                description =
                        "The stakeholders (干系人) who decide, each once; these or people are needed to move to DECIDED.",
                defaultValue = "[]")
        List<UUID> stakeholderIds,

        @NotNull
        @Size(max = 50)
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Refers(to = "Person")
        @Filterable(each = "personId")
        @Schema(description = "The people (人员) who decide, each once.", defaultValue = "[]")
        List<UUID> personIds,

        @Filterable(range = true)
        @Sortable
        @Schema(
                description =
                        "The day of the decision (决策日期), not in the future anywhere on earth; needed to move to DECIDED.")
        LocalDate decidedOn,

        @NotNull
        @Size(max = 100)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "What it affects (影响范围): records of any kind, each once.", defaultValue = "[]")
        List<AffectedRecord> affects,

        @Filterable
        @Schema(
                description =
                        "The decision (被撤销的决策) that this one reverses: one that is decided, on an earlier day or the same. It is reversed when this one is decided.")
        UUID reversesId,

        @JsonUnwrapped Labels labels)
        implements Details, Checked {

    DecisionDetails {
        options = options == null ? List.of() : List.copyOf(options);
        stakeholderIds = stakeholderIds == null ? List.of() : List.copyOf(stakeholderIds);
        personIds = personIds == null ? List.of() : List.copyOf(personIds);
        affects = affects == null ? List.of() : List.copyOf(affects);
    }

    @Override
    public void check(Report report) {
        if (productId != null && productLineId != null) report.violation("productLineId", "PRODUCT_OR_LINE");
        // where the day has begun already it may be one later than by UTC
        LocalDate last = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        if (decidedOn != null && decidedOn.isAfter(last)) report.violation("decidedOn", "DECIDED_ON_AHEAD");
        report.once("options", options.stream().map(DecisionOption::name));
        report.once("stakeholderIds", stakeholderIds.stream());
        report.once("personIds", personIds.stream());
        report.once("affects", affects.stream());
    }

    List<UUID> affectedIds() {
        return affects.stream().map(AffectedRecord::id).toList();
    }

    DecisionDetails ownedBy(UUID owner) {
        return with(owner, labels);
    }

    /** Whether another one says the same but for the labels. */
    boolean saysTheSameAs(DecisionDetails other) {
        return with(ownerId, other.labels).equals(other);
    }

    private DecisionDetails with(UUID owner, Labels given) {
        return new DecisionDetails(
                title,
                productId,
                productLineId,
                owner,
                question,
                options,
                outcome,
                rationale,
                stakeholderIds,
                personIds,
                decidedOn,
                affects,
                reversesId,
                given);
    }
}
