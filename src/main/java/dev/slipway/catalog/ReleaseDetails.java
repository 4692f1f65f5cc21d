package dev.slipway.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Checked;
import dev.slipway.data.Details;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import dev.slipway.value.PlannedDate;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client may say of a release. */
@Embeddable
@Schema(name = "ReleaseInput", description = "What a client says of a release (版本).")
record ReleaseDetails(
        @NotNull @Filterable @Schema(description = "The product (产品).")
        UUID productId,

        @NotBlank
        @Size(max = 80)
        @Filterable
        @Sortable
        @Schema(
                description =
                        "The release's name (版本号), unique within the product, for example 2.1.0; `version` is the record's own.")
        String name,

        @NotNull @Enumerated(EnumType.STRING) @Filterable @Schema(description = "How much it changes (类型).")
        ReleaseKind kind,

        @Size(max = 10_000) @Schema(description = "What is in it (概要).")
        String summary,

        @Filterable(range = true) @Sortable @Schema(description = "When it is planned to come out (计划发布日期).")
        PlannedDate planned,

        @Filterable(range = true) @Sortable @Schema(description = "When it came out (实际发布日期).")
        LocalDate actual,

        @Filterable(range = true) @Schema(description = "Last day of regular support (支持截止日期).")
        LocalDate supportEnds,

        @Filterable(range = true) @Sortable @Schema(description = "Last day of its life (停止支持日期).")
        LocalDate endOfLife,

        @JsonUnwrapped Labels labels)
        implements Details, Checked {

    @Override
    public void check(Report report) {
        ordered(report, "actual", actual, "supportEnds", supportEnds);
        ordered(report, "actual", actual, "endOfLife", endOfLife);
        ordered(report, "supportEnds", supportEnds, "endOfLife", endOfLife);
        if (planned != null && planned.date() != null)
            ordered(report, "planned", planned.date(), "endOfLife", endOfLife);
    }

    private static void ordered(Report report, String first, LocalDate earlier, String last, LocalDate later) {
        if (earlier != null && later != null && later.isBefore(earlier)) report.violation(last, "BEFORE", first);
    }
}
