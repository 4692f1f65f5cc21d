package dev.slipway.roadmap;

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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client may say of a roadmap item. */
@Embeddable
@Schema(
        name = "RoadmapItemInput",
        description =
                "What a client says of a roadmap item (路线图条目): dates, or a horizon, or both. It moves between roadmaps of the same owner only.")
record RoadmapItemDetails(
        @NotNull @Filterable @Schema(description = "The roadmap (路线图).")
        UUID roadmapId,

        @Filterable
        @Schema(
                description =
                        "The product (产品). On a product's roadmap it is that product, said or not; on a product line's it may be one of the line's products.")
        UUID productId,

        @Filterable @Schema(description = "The release (版本) that it comes with, one of its product.")
        UUID releaseId,

        @NotBlank @Size(max = 200) @Sortable @Schema(description = "Title (标题).")
        String title,

        @Size(max = 10_000) @Schema(description = "What it is and what it is good for (说明).")
        String description,

        @Size(min = 1, max = 80) @Filterable @Schema(description = "One of the roadmap's lanes (泳道), by name.")
        String lane,

        @Size(min = 1, max = 80) @Filterable @Schema(description = "One of the roadmap's themes (主题), by name.")
        String theme,

        @Filterable(range = true)
        @Sortable
        @Schema(description = "When work begins (开始); filters and sort compare the first day of the span.")
        PlannedDate start,

        @Filterable(range = true)
        @Sortable
        @Schema(
                description =
                        "When it is there (结束), on the last day of the span at the latest; filters and sort compare the first day of the span.")
        PlannedDate end,

        @Enumerated(EnumType.STRING) @Filterable @Schema(description = "When it is to come, without a date (时间段).")
        Horizon horizon,

        @Min(0) @Max(100) @Schema(description = "How sure this is, in percent (把握程度).")
        Integer confidence,

        @NotNull @Filterable @Schema(description = "Whether customers may see it (客户可见).", defaultValue = "false")
        Boolean customerVisible,

        @JsonUnwrapped Labels labels)
        implements Details, Checked {

    RoadmapItemDetails {
        customerVisible = customerVisible != null && customerVisible;
    }

    @Override
    public void check(Report report) {
        Spans.ordered(report, "start", start, "end", end);
        if (start == null && end == null && horizon == null) report.violation("horizon", "DATES_OR_HORIZON");
    }

    RoadmapItemDetails of(UUID product) {
        return new RoadmapItemDetails(
                roadmapId,
                product,
                releaseId,
                title,
                description,
                lane,
                theme,
                start,
                end,
                horizon,
                confidence,
                customerVisible,
                labels);
    }
}
