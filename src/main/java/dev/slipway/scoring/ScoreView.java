package dev.slipway.scoring;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a score. */
@Schema(name = "Score", description = "A score (评分) of a subject by a scoring model, with what it comes to.")
record ScoreView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped ScoreDetails details,

        @Schema(readOnly = true, description = "The product (产品) of the subject, where it has one.")
        UUID productId,

        @Schema(
                readOnly = true,
                description = "The product line (产品线) whose roadmap the subject is on, if it is one's.")
        UUID productLineId,

        @Schema(required = true, readOnly = true, description = "Computed by the server when the values are stored.")
        Result result,

        @Included(entity = "ScoringModel", area = "strategy", by = "modelId")
        ScoringModelView model,

        @Included(entity = "Feature", area = "strategy", by = "featureId") @Schema(ref = "#/components/schemas/Feature")
        Record feature,

        @Included(entity = "RoadmapItem", area = "roadmap", by = "roadmapItemId")
        @Schema(ref = "#/components/schemas/RoadmapItem")
        Record roadmapItem)
        implements View {}
