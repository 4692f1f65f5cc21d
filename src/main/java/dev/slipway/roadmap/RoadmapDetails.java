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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a client may say of a roadmap. */
@Embeddable
@Schema(
        name = "RoadmapInput",
        description =
                "What a client says of a roadmap (路线图); exactly one of `productId` and `productLineId`. With items on it, it keeps its owner and the lanes and themes in use.")
record RoadmapDetails(
        @Filterable @Schema(description = "The product (产品) whose roadmap it is.")
        UUID productId,

        @Filterable @Schema(description = "The product line (产品线) whose roadmap it is.")
        UUID productLineId,

        @NotBlank @Size(max = 120) @Sortable @Schema(description = "Name (名称).")
        String name,

        @NotNull @Enumerated(EnumType.STRING) @Filterable @Schema(description = "For whom it is made (受众).")
        Audience audience,

        @Filterable(range = true)
        @Sortable
        @Schema(description = "Where it begins (规划期开始); filters compare the first day.")
        PlannedDate horizonStart,

        @Filterable(range = true)
        @Schema(
                description =
                        "Where it ends (规划期结束), the whole span included; filters compare the first day of the span.")
        PlannedDate horizonEnd,

        @NotNull
        @Size(max = 50)
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Schema(description = "Lanes (泳道) from top to bottom, each once.", defaultValue = "[]")
        List<@NotBlank @Size(max = 80) String> lanes,

        @NotNull
        @Size(max = 50)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "Themes (主题) and their colours, each name once.", defaultValue = "[]")
        List<Theme> themes,

        @Size(max = 10_000) @Schema(description = "What it is to show (说明).")
        String description,

        @JsonUnwrapped Labels labels)
        implements Details, Checked {

    RoadmapDetails {
        lanes = lanes == null ? List.of() : List.copyOf(lanes);
        themes = themes == null ? List.of() : List.copyOf(themes);
    }

    @Override
    public void check(Report report) {
        if (productId == null && productLineId == null) report.violation("productId", "ONE_OWNER");
        if (productId != null && productLineId != null) report.violation("productLineId", "ONE_OWNER");
        Spans.ordered(report, "horizonStart", horizonStart, "horizonEnd", horizonEnd);
        report.once("lanes", lanes.stream());
        report.once("themes", themes.stream().map(Theme::name));
    }
}
