package dev.slipway.roadmap;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a roadmap. */
@Schema(name = "Roadmap", description = "A roadmap (路线图) of a product or a product line, for one audience.")
record RoadmapView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped RoadmapDetails details,

        @Included(entity = "Product", area = "catalog", by = "productId") @Schema(ref = "#/components/schemas/Product")
        Record product,

        @Included(entity = "ProductLine", area = "catalog", by = "productLineId")
        @Schema(ref = "#/components/schemas/ProductLine")
        Record productLine)
        implements View {}
