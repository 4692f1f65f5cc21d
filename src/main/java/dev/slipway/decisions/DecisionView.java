package dev.slipway.decisions;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a decision. */
@Schema(name = "Decision", description = "A decision (决策): what, why, by whom, and what it affects.")
record DecisionView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped DecisionDetails details,

        @Schema(required = true, readOnly = true, description = "Moved by transitions.")
        DecisionStatus status,

        @Schema(readOnly = true, description = "The later decision that reversed it (撤销它的决策); absent where none has.")
        UUID reversedById,

        @Included(entity = "Product", area = "catalog", by = "productId") @Schema(ref = "#/components/schemas/Product")
        Record product,

        @Included(entity = "ProductLine", area = "catalog", by = "productLineId")
        @Schema(ref = "#/components/schemas/ProductLine")
        Record productLine,

        @Included(entity = "Person", area = "people", by = "ownerId") @Schema(ref = "#/components/schemas/Person")
        Record owner,

        @Included(entity = "Decision", area = "stakeholders", by = "reversesId")
        @Schema(ref = "#/components/schemas/Decision")
        Record reverses)
        implements View {}
