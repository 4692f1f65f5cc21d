package dev.slipway.distribution;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a service process. */
@Schema(
        name = "ServiceProcess",
        description =
                "A service process (运营服务流程): how customers of a product are served, step by step, and how those who serve them are paid.")
record ServiceProcessView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped ServiceProcessDetails details,

        @Schema(required = true, readOnly = true, description = "The product (产品) of the plan.")
        UUID productId,

        @Schema(required = true, readOnly = true, description = "Moved by transitions.")
        ServiceProcessStatus status,

        @Schema(required = true, readOnly = true) TotalTimeLimit totalTimeLimit,

        @Included(entity = "LaunchPlan", area = "launch", by = "launchPlanId")
        @Schema(ref = "#/components/schemas/LaunchPlan")
        Record launchPlan)
        implements View {}
