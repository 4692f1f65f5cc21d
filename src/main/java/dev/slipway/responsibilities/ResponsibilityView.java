package dev.slipway.responsibilities;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a responsibility. */
@Schema(name = "Responsibility", description = "A responsibility (责任分工): a stakeholder's role in a record.")
record ResponsibilityView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped ResponsibilityDetails details,

        @Schema(readOnly = true, description = "The product (产品) of the subject, where it has one.")
        UUID productId,

        @Schema(
                readOnly = true,
                description = "The product line (产品线) whose roadmap the subject is on, if it is one's.")
        UUID productLineId,

        @Included(entity = "Stakeholder", area = "stakeholders", by = "stakeholderId", hides = true)
        @Schema(ref = "#/components/schemas/Stakeholder")
        Record stakeholder)
        implements View {}
