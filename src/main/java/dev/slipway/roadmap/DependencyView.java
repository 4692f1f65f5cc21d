package dev.slipway.roadmap;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a dependency. */
@Schema(name = "Dependency", description = "A dependency (依赖关系) between two items of a roadmap.")
record DependencyView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped DependencyDetails details,

        @Schema(required = true, readOnly = true, description = "The roadmap (路线图) of both items.")
        UUID roadmapId,

        @Schema(readOnly = true, description = "The product (产品) whose roadmap it is; absent on a product line's.")
        UUID productId,

        @Schema(readOnly = true, description = "The product line (产品线) whose roadmap it is; absent on a product's.")
        UUID productLineId,

        @Included(entity = "RoadmapItem", area = "roadmap", by = "predecessorId", hides = true)
        RoadmapItemView predecessor,

        @Included(entity = "RoadmapItem", area = "roadmap", by = "successorId", hides = true)
        RoadmapItemView successor)
        implements View {}
