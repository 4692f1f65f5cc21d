package dev.slipway.baselines;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the dependencies of a baseline. */
@Schema(name = "BaselineDependencyPage", description = "A page of the dependencies of a baseline (基线依赖关系).")
record FrozenDependencies(
        @Schema(required = true, maxItems = 200, description = "The dependencies as they were at that moment.")
        List<Content> items,

        @Schema(maxLength = 80, description = "Opaque; pass it as `cursor` to read on. Absent on the last page.")
        String nextCursor) {

    /** A dependency as clients read it then. */
    @Schema(ref = "#/components/schemas/Dependency")
    record Content(@JsonValue JsonNode content) {}
}
