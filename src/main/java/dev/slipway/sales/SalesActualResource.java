package dev.slipway.sales;

import dev.slipway.data.Repository;
import dev.slipway.resource.RecordResource;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Actuals over HTTP. */
@Path("/api/v1/sales-actuals")
@Area("launch")
@Tag(
        name = "Sales actuals",
        description =
                "销售业绩: what was sold of a launched product in some days of one month, with its customer structure: new and existing customers, segments, channels.")
class SalesActualResource extends RecordResource<SalesActual, SalesActualDetails, SalesActualView> {

    @Inject
    SalesActuals actuals;

    @Override
    protected Repository<SalesActual, SalesActualDetails, SalesActualView> records() {
        return actuals;
    }
}
