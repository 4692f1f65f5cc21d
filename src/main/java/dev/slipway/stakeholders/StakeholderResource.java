package dev.slipway.stakeholders;

import dev.slipway.data.Repository;
import dev.slipway.resource.RecordResource;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Stakeholders over HTTP. */
@Path("/api/v1/stakeholders")
@Area("stakeholders")
@Tag(
        name = "Stakeholders",
        description =
                "干系人: the people, teams and organisations whom the product manager deals with, in trees of at most eight levels. `parentId` lists what is right below one, `root=true` what has no parent. Every editor can make one; its owner, who manages a product line, and administrators change it.")
class StakeholderResource extends RecordResource<Stakeholder, StakeholderDetails, StakeholderView> {

    @Inject
    Stakeholders stakeholders;

    @Inject
    ReadTree trees;

    @GET
    @Path("{id}/tree")
    @Operation(
            operationId = "getStakeholderTree",
            summary = "A stakeholder and everything below it",
            description = "The stakeholder (组织树) with all live stakeholders below it, each in its parent, by name.")
    public StakeholderNode tree(@PathParam("id") UUID id) {
        return trees.read(id);
    }

    @Override
    protected Repository<Stakeholder, StakeholderDetails, StakeholderView> records() {
        return stakeholders;
    }
}
