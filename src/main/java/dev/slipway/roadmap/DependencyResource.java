package dev.slipway.roadmap;

import dev.slipway.data.Repository;
import dev.slipway.resource.RecordResource;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Dependencies over HTTP. */
@Path("/api/v1/dependencies")
@Area("roadmap")
@Tag(
        name = "Dependencies",
        description =
                "依赖关系: which item of a roadmap waits for which other one; a roadmap's `conflicts` says which dates break one.")
class DependencyResource extends RecordResource<Dependency, DependencyDetails, DependencyView> {

    @Inject
    Dependencies dependencies;

    @Override
    protected Repository<Dependency, DependencyDetails, DependencyView> records() {
        return dependencies;
    }
}
