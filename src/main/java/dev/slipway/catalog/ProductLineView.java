package dev.slipway.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a product line. */
@Schema(name = "ProductLine", description = "A product line (产品线): products sold and developed as a family.")
record ProductLineView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped ProductLineDetails details,

        @Included(entity = "Person", area = "people", by = "managerId") @Schema(ref = "#/components/schemas/Person")
        Record manager)
        implements View {}
