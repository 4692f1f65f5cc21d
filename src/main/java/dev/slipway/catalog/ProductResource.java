package dev.slipway.catalog;

import dev.slipway.data.Repository;
import dev.slipway.resource.StatefulResource;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Products over HTTP. */
@Path("/api/v1/products")
@Area("catalog")
@Tag(name = "Products", description = "产品: what a product manager answers for.")
class ProductResource extends StatefulResource<Product, ProductDetails, ProductView, Stage> {

    @Inject
    Products products;

    @Inject
    ReadOverview overview;

    @GET
    @Path("{id}/overview")
    @Operation(
            operationId = "getProductOverview",
            summary = "A product at a glance",
            description =
                    "The product (产品概览) with its line, today's team and the releases around today. Takes the scopes `catalog:read` and `people:read`.")
    public ProductOverview overview(@PathParam("id") UUID id) {
        return overview.read(id);
    }

    @Override
    protected Repository<Product, ProductDetails, ProductView> records() {
        return products;
    }
}
