package dev.slipway.catalog;

import dev.slipway.data.Repository;
import dev.slipway.resource.StatefulResource;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Products over HTTP. */
@Path("/api/v1/products")
@Area("catalog")
@Tag(name = "Products", description = "产品: what a product manager answers for.")
class ProductResource extends StatefulResource<Product, ProductDetails, ProductView, Stage> {

    @Inject
    Products products;

    @Override
    protected Repository<Product, ProductDetails, ProductView> records() {
        return products;
    }
}
