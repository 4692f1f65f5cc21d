package dev.slipway.pricing;

import dev.slipway.parts.Part;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** What a product costs its customers when it is launched. */
@Entity
class PricePlan extends Part<PricePlanDetails, PricePlanView> {

    @Embedded
    PricePlanDetails details;

    @Override
    public PricePlanDetails details() {
        return details;
    }

    @Override
    public void details(PricePlanDetails details) {
        this.details = details;
    }

    @Override
    public PricePlanView view() {
        return new PricePlanView(
                meta(),
                details,
                productId,
                Margin.of(details.listPrice(), details.unitCost()),
                details.tiers().stream()
                        .map(tier -> Margin.of(tier.price(), details.unitCost()))
                        .toList(),
                null);
    }
}
