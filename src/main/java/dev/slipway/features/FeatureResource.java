package dev.slipway.features;

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

/** Features over HTTP. */
@Path("/api/v1/features")
@Area("strategy")
@Tag(
        name = "Features",
        description =
                "产品特点: what a product can do for its customers, in trees of at most four levels. `parentId` lists what is right below a feature, `root=true` what has no parent.")
class FeatureResource extends StatefulResource<Feature, FeatureDetails, FeatureView, FeatureStatus> {

    @Inject
    Features features;

    @Inject
    ReadTree trees;

    @GET
    @Path("{id}/tree")
    @Operation(
            operationId = "getFeatureTree",
            summary = "A feature and everything below it",
            description = "The feature (特点树) with all live features below it, each in its parent, by name.")
    public FeatureNode tree(@PathParam("id") UUID id) {
        return trees.read(id);
    }

    @Override
    protected Repository<Feature, FeatureDetails, FeatureView> records() {
        return features;
    }
}
