package dev.slipway.interactions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of an interaction. */
@Schema(name = "Interaction", description = "An interaction (沟通记录): a talk with stakeholders, and what came of it.")
record InteractionView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped InteractionDetails details,

        @Included(entity = "Product", area = "catalog", by = "productId") @Schema(ref = "#/components/schemas/Product")
        Record product,

        @Included(entity = "Person", area = "people", by = "ownerId") @Schema(ref = "#/components/schemas/Person")
        Record owner)
        implements View {}
