package dev.slipway.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.value.PlannedDate;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A roadmap made ready to be drawn. */
@Schema(
        name = "Timeline",
        description =
                "A roadmap made ready to be drawn (时间线): lanes in their order, items in rows that do not cover each other, dependencies and markers. A share link leaves out what it does not show; otherwise every item has its status, and the roadmap its audience.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Timeline(
        @Schema(required = true, description = "The roadmap (路线图).")
        UUID roadmapId,

        @Schema(required = true, description = "Its name (名称).")
        String name,

        @Schema(ref = "#/components/schemas/RoadmapAudience")
        String audience,

        @Schema(required = true, description = "Today (今天), UTC.")
        LocalDate today,

        @Schema(description = "All days that items, horizon and window cover, in whole quarters; absent without any.")
        Span span,

        @Schema(required = true, maxItems = 50) List<ThemeColour> themes,

        @Schema(
                required = true,
                maxItems = 51,
                description = "The roadmap's lanes (泳道) from top to bottom; the items without one come last.")
        List<Lane> lanes,

        @Schema(required = true, maxItems = 100_000, description = "Those between two items that are shown.")
        List<Dependency> dependencies,

        @Schema(required = true, maxItems = 10_000, description = "Days to mark, in their order.")
        List<Marker> markers) {

    /** A plan as it lies on a day. */
    public static Timeline of(Plan plan, LocalDate today) {
        return Arrange.timeline(plan, today);
    }

    /** A theme and its colour. */
    @Schema(name = "TimelineTheme", description = "A theme (主题) and its colour (颜色).")
    public record ThemeColour(
            @Schema(required = true) String name,

            @Schema(required = true, description = "As `#RRGGBB`.")
            String colour) {}

    /** A lane and what is in it. */
    @Schema(name = "TimelineLane", description = "A lane (泳道) and what is in it.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Lane(
            @Schema(description = "Its name; absent for the items that are in none.")
            String name,

            @Schema(required = true, description = "How many rows its dated items take.", minimum = "0")
            int rows,

            @Schema(
                    required = true,
                    maxItems = 5_000,
                    description = "Its items (条目): those with dates by their first day, then the others by horizon.")
            List<Item> items) {}

    /** An item and where it lies. */
    @Schema(name = "TimelineItem", description = "A roadmap item (路线图条目) and where it lies.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            @Schema(required = true) UUID id,

            @Schema(required = true) String title,

            @Schema(ref = "#/components/schemas/RoadmapItemStatus")
            String status,

            @Schema(description = "Its theme (主题).") String theme,

            @Schema(description = "The colour of its theme, as `#RRGGBB`.")
            String colour,

            @Schema(ref = "#/components/schemas/RoadmapHorizon")
            String horizon,

            @Schema(description = "How sure this is, in percent (把握程度).", minimum = "0", maximum = "100")
            Integer confidence,

            @Schema(required = true, description = "Whether customers may see it (客户可见).")
            boolean customerVisible,

            PlannedDate start,

            PlannedDate end,

            @Schema(description = "The days that its dates cover at most; absent without dates.")
            Span span,

            @Schema(description = "Its row within the lane, from 0; absent without dates.", minimum = "0")
            Integer row,

            @Schema(description = "The product (产品) that it is about.")
            UUID productId,

            @Schema(description = "The release (版本) that it comes with.")
            UUID releaseId,

            @Schema(description = "The name of the release.")
            String releaseName) {}

    /** A dependency and whether the dates keep it. */
    @Schema(name = "TimelineDependency", description = "A dependency (依赖关系) and whether the dates keep it.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Dependency(
            @Schema(required = true) UUID id,

            @Schema(required = true) UUID predecessorId,

            @Schema(required = true) UUID successorId,

            @Schema(required = true, ref = "#/components/schemas/DependencyKind")
            String kind,

            @Schema(required = true, description = "Calendar days between the two, negative for an overlap.")
            int lagDays,

            @Schema(description = "Absent where nothing is demanded.")
            Keeping keeping) {}

    /** A day to mark. */
    @Schema(name = "TimelineMarker", description = "A day to mark (标记).")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Marker(
            @Schema(required = true, description = "TODAY 今天, RELEASE 版本发布, HORIZON_START 规划期开始, HORIZON_END 规划期结束.")
            Kind kind,

            @Schema(
                    required = true,
                    description = "The day; of a release the actual one, or the last of the planned span.")
            LocalDate date,

            @Schema(description = "The name of the release (版本).")
            String name,

            @Schema(description = "The release (版本).") UUID releaseId) {

        /** What a marked day is. */
        @Schema(name = "TimelineMarkerKind")
        public enum Kind {
            TODAY,
            RELEASE,
            HORIZON_START,
            HORIZON_END
        }
    }
}
