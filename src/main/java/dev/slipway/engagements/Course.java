package dev.slipway.engagements;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a stakeholder has stood to a product over time. */
@Schema(name = "EngagementCourse", description = "How a stakeholder has stood to a product over time (参与度变化过程).")
record Course(
        @Schema(required = true, description = "The stakeholder (干系人).")
        UUID stakeholderId,

        @Schema(required = true, description = "The name of the stakeholder.")
        String stakeholderName,

        @Schema(required = true, description = "The product (产品).")
        UUID productId,

        @Schema(
                required = true,
                maxItems = 10_000,
                description = "The engagements by their first days, planned ones of the future included.")
        List<CourseEntry> entries,

        @Schema(required = true, description = "When this was found (计算时间), UTC.")
        Instant computedAt) {}
