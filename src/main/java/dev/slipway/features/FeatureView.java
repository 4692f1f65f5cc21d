package dev.slipway.features;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a feature. */
@Schema(name = "Feature", description = "A feature (产品特点) of a product: something that it can do for its customers.")
record FeatureView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped FeatureDetails details,

        @Schema(required = true, readOnly = true, description = "Moved by transitions.")
        FeatureStatus status,

        @Included(entity = "Product", area = "catalog", by = "productId") @Schema(ref = "#/components/schemas/Product")
        Record product,

        @Included(entity = "Release", area = "catalog", by = "releaseId") @Schema(ref = "#/components/schemas/Release")
        Record release,

        @Included(entity = "Feature", area = "strategy", by = "parentId") @Schema(ref = "#/components/schemas/Feature")
        Record parent)
        implements View {}
