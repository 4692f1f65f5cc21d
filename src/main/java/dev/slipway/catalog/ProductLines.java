package dev.slipway.catalog;

import dev.slipway.data.Repository;
import jakarta.enterprise.context.ApplicationScoped;

/** All product lines. */
@ApplicationScoped
class ProductLines extends Repository<ProductLine, ProductLineDetails, ProductLineView> {

    ProductLines() {
        super("product-lines", ProductLine.class, ProductLineDetails.class, ProductLineView.class);
    }

    @Override
    public ProductLine make(ProductLineDetails details) {
        ProductLine line = new ProductLine();
        line.details = details;
        return line;
    }
}
