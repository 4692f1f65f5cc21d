package dev.slipway.catalog;

import dev.slipway.data.Repository;
import dev.slipway.resource.RecordResource;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Product lines over HTTP. */
@Path("/api/v1/product-lines")
@Area("catalog")
@Tag(name = "Product lines", description = "产品线: products sold and developed as a family.")
class ProductLineResource extends RecordResource<ProductLine, ProductLineDetails, ProductLineView> {

    @Inject
    ProductLines lines;

    @Override
    protected Repository<ProductLine, ProductLineDetails, ProductLineView> records() {
        return lines;
    }
}
