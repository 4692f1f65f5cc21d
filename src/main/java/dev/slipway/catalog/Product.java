package dev.slipway.catalog;

import dev.slipway.data.Thing;
import dev.slipway.lifecycle.Stateful;
import dev.slipway.marks.Filterable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import java.util.UUID;

/** A product: what a product manager answers for. */
@Entity
class Product extends Thing<ProductDetails, ProductView> implements Stateful<Stage> {

    @Embedded
    ProductDetails details;

    @Filterable
    @Enumerated(EnumType.STRING)
    Stage stage = Stage.CONCEPT;

    @Override
    public ProductDetails details() {
        return details;
    }

    @Override
    public void details(ProductDetails details) {
        this.details = details;
    }

    @Override
    public ProductView view() {
        return new ProductView(meta(), details, stage, null);
    }

    @Override
    public Optional<UUID> product() {
        return Optional.of(id());
    }

    @Override
    public Optional<UUID> productLine() {
        return Optional.ofNullable(details.productLineId());
    }

    @Override
    public boolean confidential() {
        return details.confidential();
    }

    @Override
    public Stage state() {
        return stage;
    }

    @Override
    public void state(Stage to) {
        stage = to;
    }
}
