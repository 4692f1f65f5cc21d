package dev.slipway.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a release. */
@Schema(name = "Release", description = "A release (版本) of a product.")
record ReleaseView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped ReleaseDetails details,

        @Schema(required = true, readOnly = true, description = "Moved by transitions.")
        ReleaseStatus status,

        @Included(entity = "Product", area = "catalog", by = "productId")
        ProductView product)
        implements View {}
