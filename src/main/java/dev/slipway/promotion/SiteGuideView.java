package dev.slipway.promotion;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a site guide. */
@Schema(
        name = "SiteGuide",
        description = "A site guide (网站引导): what leads visitors of a page to a product that is launched.")
record SiteGuideView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped SiteGuideDetails details,

        @Schema(required = true, readOnly = true, description = "The product (产品) of the plan.")
        UUID productId,

        @Schema(required = true, readOnly = true, description = "Moved by transitions.")
        SiteGuideStatus status,

        @Included(entity = "LaunchPlan", area = "launch", by = "launchPlanId")
        @Schema(ref = "#/components/schemas/LaunchPlan")
        Record launchPlan)
        implements View {}
