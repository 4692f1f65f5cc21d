package dev.slipway.checklist;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Checked;
import dev.slipway.data.Details;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import dev.slipway.value.LaunchKind;
import dev.slipway.value.LaunchTier;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a client may say of a task template. */
@Embeddable
@Schema(name = "TaskTemplateInput", description = "What a client says of a task template (清单模板).")
record TaskTemplateDetails(
        @NotBlank @Size(max = 120) @Sortable @Schema(description = "Name (名称).")
        String name,

        @NotNull
        @Enumerated(EnumType.STRING)
        @Filterable
        @Schema(description = "The tier (级别) of launches that it is made for.")
        LaunchTier tier,

        @Enumerated(EnumType.STRING)
        @Filterable
        @Schema(description = "The kind (类型) of launches that it is made for; absent for every kind.")
        LaunchKind kind,

        @NotNull
        @Size(min = 1, max = 200)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "Its items (条目) in the order of the checklist, each key once.")
        List<TemplateItem> items,

        @Size(max = 10_000) @Schema(description = "Note (说明).")
        String note,

        @JsonUnwrapped Labels labels)
        implements Details, Checked {

    TaskTemplateDetails {
        items = items == null ? null : List.copyOf(items);
    }

    @Override
    public void check(Report report) {
        if (items == null) return;
        long keys = items.stream()
                .map(item -> String.valueOf(item.key()))
                .distinct()
                .count();
        if (keys < items.size()) report.violation("items", "DUPLICATES");
    }
}
