package dev.slipway.launch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lesson of an earlier launch. */
@Schema(name = "CarriedLesson", description = "A lesson of an earlier launch (沿用的经验教训), which this plan was cloned of.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CarriedLesson(
        @Schema(description = "Its category (类别), as the review of that launch says.")
        String category,

        @Schema(required = true, maxLength = 4_000, description = "The lesson (经验教训).")
        String text,

        @Schema(required = true, description = "The launch plan (上市计划) whose review it is from.")
        UUID launchPlanId) {}
