package dev.slipway.sales;

import dev.slipway.parts.Part;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** What was sold of a launched product in some days of one month. */
@Entity
class SalesActual extends Part<SalesActualDetails, SalesActualView> {

    @Embedded
    SalesActualDetails details;

    @Override
    public SalesActualDetails details() {
        return details;
    }

    @Override
    public void details(SalesActualDetails details) {
        this.details = details;
    }

    @Override
    public SalesActualView view() {
        return new SalesActualView(meta(), details, productId, null);
    }
}
