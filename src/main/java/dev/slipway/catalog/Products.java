package dev.slipway.catalog;

import dev.slipway.data.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** All products. */
@ApplicationScoped
class Products extends Repository<Product, ProductDetails, ProductView> {

    Products() {
        super("products", Product.class, ProductDetails.class, ProductView.class);
    }

    @Override
    protected Optional<String> productPath() {
        return Optional.of("id");
    }

    @Override
    public Product make(ProductDetails details) {
        Product product = new Product();
        product.details = details;
        return product;
    }
}
