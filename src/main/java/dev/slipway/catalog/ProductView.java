package dev.slipway.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a product. */
@Schema(name = "Product", description = "A product (产品): what a product manager answers for.")
record ProductView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped ProductDetails details,

        @Schema(required = true, readOnly = true, description = "Life-cycle stage; moved by transitions.")
        Stage stage,

        @Included(entity = "ProductLine", area = "catalog", by = "productLineId")
        ProductLineView productLine)
        implements View {}
