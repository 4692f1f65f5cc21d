package dev.slipway.pricing;

import dev.slipway.data.Repository;
import dev.slipway.resource.RecordResource;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Price plans over HTTP. */
@Path("/api/v1/price-plans")
@Area("launch")
@Tag(
        name = "Price plans",
        description =
                "定价: what a product costs its customers when it is launched, with tiers, discounts for a time and the margin. A launch takes at least one, unless the plan waives it.")
class PricePlanResource extends RecordResource<PricePlan, PricePlanDetails, PricePlanView> {

    @Inject
    PricePlans plans;

    @Override
    protected Repository<PricePlan, PricePlanDetails, PricePlanView> records() {
        return plans;
    }
}
