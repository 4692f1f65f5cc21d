package dev.slipway.sales;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of what was sold. */
@Schema(
        name = "SalesActual",
        description = "What was sold in some days (销售业绩) of a launched product, and to which customers.")
record SalesActualView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped SalesActualDetails details,

        @Schema(required = true, readOnly = true, description = "The product (产品) of the launch plan.")
        UUID productId,

        @Included(entity = "LaunchPlan", area = "launch", by = "launchPlanId")
        @Schema(ref = "#/components/schemas/LaunchPlan")
        Record launchPlan)
        implements View {}
