package dev.slipway.engagements;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.formula.Decimals;
import dev.slipway.value.Quadrant;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has changed from one engagement to the next. */
@Schema(name = "EngagementChange", description = "What has changed from one engagement to the next (变化).")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CourseChange(
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                required = true,
                type = SchemaType.STRING,
                pattern = CourseChange.STEP,
                description = "How much power has grown (权力变化).")
        BigDecimal power,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                required = true,
                type = SchemaType.STRING,
                pattern = CourseChange.STEP,
                description = "How much interest has grown (利益变化).")
        BigDecimal interest,

        @Schema(
                required = true,
                minimum = "-4",
                maximum = "4",
                description = "How many positions the stakeholder has moved, forward or back (参与程度变化).")
        Integer engagement,

        @Schema(
                required = true,
                minimum = "-8",
                maximum = "8",
                description = "How much the gap has grown (差距变化); negative where it has closed.")
        Integer gap,

        @Schema(description = "The quadrant before (原象限), where it is another one.")
        Quadrant quadrantBefore) {

    static final String STEP = "^-?[0-4](\\.[0-9])?$";

    static CourseChange between(EngagementDetails before, EngagementDetails after) {
        Standing was = Standing.of(before);
        Standing is = Standing.of(after);
        return new CourseChange(
                Decimals.tidy(after.power().subtract(before.power())),
                Decimals.tidy(after.interest().subtract(before.interest())),
                before.currentEngagement().gapTo(after.currentEngagement()),
                is.gap() - was.gap(),
                was.quadrant() == is.quadrant() ? null : was.quadrant());
    }
}
