package dev.slipway.strategy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a strategy. */
@Schema(name = "Strategy", description = "A strategy (产品战略) of a product; the last approved one holds.")
record StrategyView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped StrategyDetails details,

        @Schema(
                required = true,
                readOnly = true,
                minimum = "1",
                description = "Counts the strategies of the product (版次): 1, 2, 3 …, given by the server.")
        Integer number,

        @Schema(required = true, readOnly = true, description = "Moved by transitions.")
        StrategyStatus status,

        @Included(entity = "Product", area = "catalog", by = "productId") @Schema(ref = "#/components/schemas/Product")
        Record product)
        implements View {}
