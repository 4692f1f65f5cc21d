package dev.slipway.catalog;

import dev.slipway.data.Thing;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.util.Optional;
import java.util.UUID;

/** A product line: products that are sold and developed as a family. */
@Entity
class ProductLine extends Thing<ProductLineDetails, ProductLineView> {

    @Embedded
    ProductLineDetails details;

    @Override
    public ProductLineDetails details() {
        return details;
    }

    @Override
    public void details(ProductLineDetails details) {
        this.details = details;
    }

    @Override
    public Optional<UUID> productLine() {
        return Optional.of(id());
    }

    @Override
    public ProductLineView view() {
        return new ProductLineView(meta(), details, null);
    }
}
