package dev.slipway.roadmap;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a roadmap item. */
@Schema(name = "RoadmapItem", description = "A roadmap item (路线图条目): something that is to come.")
record RoadmapItemView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped RoadmapItemDetails details,

        @Schema(readOnly = true, description = "The product line (产品线) whose roadmap it is on; absent on a product's.")
        UUID productLineId,

        @Schema(required = true, readOnly = true, description = "Moved by transitions.")
        ItemStatus status,

        @Included(entity = "Roadmap", area = "roadmap", by = "roadmapId")
        RoadmapView roadmap,

        @Included(entity = "Product", area = "catalog", by = "productId") @Schema(ref = "#/components/schemas/Product")
        Record product,

        @Included(entity = "Release", area = "catalog", by = "releaseId") @Schema(ref = "#/components/schemas/Release")
        Record release)
        implements View {}
