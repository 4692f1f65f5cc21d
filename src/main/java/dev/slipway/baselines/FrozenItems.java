package dev.slipway.baselines;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the items of a baseline. */
@Schema(name = "BaselineItemPage", description = "A page of the items of a baseline (基线条目).")
record FrozenItems(
        @Schema(required = true, maxItems = 200, description = "The roadmap items as they were at that moment.")
        List<Content> items,

        @Schema(maxLength = 80, description = "Opaque; pass it as `cursor` to read on. Absent on the last page.")
        String nextCursor) {

    /** A roadmap item as clients read it then. */
    @Schema(ref = "#/components/schemas/RoadmapItem")
    record Content(@JsonValue JsonNode content) {}
}
