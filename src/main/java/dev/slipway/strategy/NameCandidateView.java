package dev.slipway.strategy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a name candidate. */
@Schema(name = "NameCandidate", description = "A name candidate (命名候选): a name that a product may get in one language.")
record NameCandidateView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped NameCandidateDetails details,

        @Schema(required = true, readOnly = true, description = "Moved by transitions.")
        NameStatus status,

        @Included(entity = "Product", area = "catalog", by = "productId") @Schema(ref = "#/components/schemas/Product")
        Record product)
        implements View {}
