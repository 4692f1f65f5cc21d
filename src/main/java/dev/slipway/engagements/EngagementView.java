package dev.slipway.engagements;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of an engagement. */
@Schema(
        name = "Engagement",
        description = "How a stakeholder stands to a product from a day on (参与度评估), and what follows from that.")
record EngagementView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped EngagementDetails details,

        @Schema(required = true, readOnly = true) Standing standing,

        @Included(entity = "Stakeholder", area = "stakeholders", by = "stakeholderId", hides = true)
        @Schema(ref = "#/components/schemas/Stakeholder")
        Record stakeholder,

        @Included(entity = "Product", area = "catalog", by = "productId") @Schema(ref = "#/components/schemas/Product")
        Record product)
        implements View {}
