package dev.slipway.baselines;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a baseline. */
@Schema(
        name = "Baseline",
        description = "A baseline (基线): a roadmap as it was when the baseline was created, by whom that was.")
record BaselineView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped BaselineDetails details,

        @Schema(
                required = true,
                readOnly = true,
                minimum = "1",
                description = "The version of the roadmap (路线图版本) at that moment.")
        int roadmapVersion,

        @Schema(readOnly = true, description = "The product (产品) whose roadmap it is; absent on a product line's.")
        UUID productId,

        @Schema(readOnly = true, description = "The product line (产品线) whose roadmap it is; absent on a product's.")
        UUID productLineId,

        @Included(entity = "Roadmap", area = "roadmap", by = "roadmapId") @Schema(ref = "#/components/schemas/Roadmap")
        Record roadmap)
        implements View {}
