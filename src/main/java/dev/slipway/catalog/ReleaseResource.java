package dev.slipway.catalog;

import dev.slipway.data.Repository;
import dev.slipway.resource.StatefulResource;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Releases over HTTP. */
@Path("/api/v1/releases")
@Area("catalog")
@Tag(name = "Releases", description = "版本: what of a product comes out when.")
class ReleaseResource extends StatefulResource<Release, ReleaseDetails, ReleaseView, ReleaseStatus> {

    @Inject
    Releases releases;

    @Override
    protected Repository<Release, ReleaseDetails, ReleaseView> records() {
        return releases;
    }
}
