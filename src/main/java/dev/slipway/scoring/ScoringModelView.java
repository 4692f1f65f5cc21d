package dev.slipway.scoring;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a scoring model. */
@Schema(
        name = "ScoringModel",
        description = "A scoring model (评分模型), in one of its versions: by which numbers subjects are compared.")
record ScoringModelView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped ScoringModelDetails details,

        @Schema(
                required = true,
                readOnly = true,
                minimum = "1",
                description =
                        "Counts the versions of the model (模型版本): 1, 2, 3 …, given by the server. `version` counts the changes of this record.")
        Integer modelVersion,

        @Schema(required = true, readOnly = true, description = "Whether a later version follows (已被取代).")
        Boolean superseded,

        @Schema(
                required = true,
                readOnly = true,
                maxItems = 20,
                description = "What a score by this model says (评分输入), in the order of the formula.")
        List<ScoringInput> inputs,

        @Included(entity = "Product", area = "catalog", by = "productId") @Schema(ref = "#/components/schemas/Product")
        Record product,

        @Included(entity = "ScoringModel", area = "strategy", by = "previousId")
        @Schema(ref = "#/components/schemas/ScoringModel")
        Record previous)
        implements View {}
