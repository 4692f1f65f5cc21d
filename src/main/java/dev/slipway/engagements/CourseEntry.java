package dev.slipway.engagements;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.value.EngagementLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One engagement in the course of a stakeholder's engagements with a product. */
@Schema(
        name = "EngagementCourseEntry",
        description = "One engagement in a course (变化记录), and what has changed since the one before.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CourseEntry(
        @Schema(required = true, description = "The engagement (参与度评估).")
        UUID engagementId,

        @Schema(required = true, description = "The first day on which it is so (生效日期).")
        LocalDate validFrom,

        @Schema(description = "The last day on which it is so (失效日期); absent for the last one.")
        LocalDate validTo,

        @Schema(required = true, description = "Whether it is so today (当前).")
        Boolean current,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                required = true,
                type = SchemaType.STRING,
                pattern = EngagementDetails.SCALE,
                description = "Power (权力).")
        BigDecimal power,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                required = true,
                type = SchemaType.STRING,
                pattern = EngagementDetails.SCALE,
                description = "Interest (利益).")
        BigDecimal interest,

        @Schema(required = true, description = "How far the stakeholder goes along (当前参与程度).")
        EngagementLevel currentEngagement,

        @Schema(required = true, description = "How far the stakeholder should go along (期望参与程度).")
        EngagementLevel desiredEngagement,

        @Schema(required = true) Standing standing,

        @Schema(description = "What has changed since the engagement before (变化); absent for the first one.")
        CourseChange change) {

    /** What engagements by their first days come to, as of a day. */
    static List<CourseEntry> of(List<Engagement> engagements, LocalDate today) {
        List<CourseEntry> entries = new ArrayList<>();
        for (int i = 0; i < engagements.size(); i++) {
            EngagementDetails said = engagements.get(i).details;
            LocalDate next = i + 1 == engagements.size()
                    ? null
                    : engagements.get(i + 1).details.validFrom();
            entries.add(new CourseEntry(
                    engagements.get(i).id(),
                    said.validFrom(),
                    next == null ? null : next.minusDays(1),
                    !said.validFrom().isAfter(today) && (next == null || next.isAfter(today)),
                    said.power(),
                    said.interest(),
                    said.currentEngagement(),
                    said.desiredEngagement(),
                    Standing.of(said),
                    i == 0 ? null : CourseChange.between(engagements.get(i - 1).details, said)));
        }
        return entries;
    }
}
