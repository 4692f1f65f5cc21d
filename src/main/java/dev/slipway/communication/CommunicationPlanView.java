package dev.slipway.communication;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a communication plan. */
@Schema(
        name = "CommunicationPlan",
        description =
                "A communication plan (沟通计划): how often to talk to a stakeholder, or to those of a function, about a product.")
record CommunicationPlanView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped CommunicationPlanDetails details,

        @Included(entity = "Product", area = "catalog", by = "productId") @Schema(ref = "#/components/schemas/Product")
        Record product,

        @Included(entity = "Stakeholder", area = "stakeholders", by = "stakeholderId", hides = true)
        @Schema(ref = "#/components/schemas/Stakeholder")
        Record stakeholder,

        @Included(entity = "Person", area = "people", by = "ownerId") @Schema(ref = "#/components/schemas/Person")
        Record owner)
        implements View {}
