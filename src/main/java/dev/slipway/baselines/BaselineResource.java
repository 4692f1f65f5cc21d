package dev.slipway.baselines;

import dev.slipway.data.Repository;
import dev.slipway.problem.Messages;
import dev.slipway.resource.RecordResource;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Baselines over HTTP. */
@Path("/api/v1/baselines")
@Area("roadmap")
@Tag(
        name = "Baselines",
        description =
                "基线: a roadmap as it was at one moment, frozen with its items and their dependencies; its diff says what has slipped since and by how many days. A roadmap with baselines does not go to the trash before them.")
class BaselineResource extends RecordResource<Baseline, BaselineDetails, BaselineView> {

    @Inject
    Baselines baselines;

    @Inject
    ReadFrozen frozen;

    @Inject
    ReadDiff diffs;

    @GET
    @Path("{id}/roadmap")
    @Operation(
            operationId = "getBaselineRoadmap",
            summary = "The roadmap of a baseline",
            description = "The roadmap (路线图) as it was at that moment, with its lanes and themes.")
    public FrozenRoadmap roadmap(@PathParam("id") UUID id) {
        return frozen.roadmap(id);
    }

    @GET
    @Path("{id}/items")
    @Operation(
            operationId = "listBaselineItems",
            summary = "The items of a baseline",
            description =
                    "A page of the roadmap items (基线条目) as they were at that moment, in the order of their creation."
                            + " Those of a product line's roadmap that were, or are now, about a product which is confidential"
                            + " today are there for whom may know of it.")
    public FrozenItems items(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") Integer limit,
            @QueryParam("cursor") String cursor) {
        return frozen.items(id, limit, cursor);
    }

    @GET
    @Path("{id}/dependencies")
    @Operation(
            operationId = "listBaselineDependencies",
            summary = "The dependencies of a baseline",
            description =
                    "A page of the dependencies (基线依赖关系) as they were at that moment, in the order of their creation."
                            + " Those between items that the caller may not know of are left out.")
    public FrozenDependencies dependencies(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") Integer limit,
            @QueryParam("cursor") String cursor) {
        return frozen.dependencies(id, limit, cursor);
    }

    @GET
    @Path("{id}/diff")
    @Operation(
            operationId = "getBaselineDiff",
            summary = "What has changed since a baseline",
            description =
                    "Which items of the roadmap were added, removed, moved and changed (基线差异) between the baseline and now,"
                            + " or another baseline of the same roadmap, with every field's old and new value, and by how many"
                            + " days their dates have slipped. An item that went to another roadmap or to the trash is removed;"
                            + " one that came back is not. The summary is of all items, the list a page of those that differ.")
    public BaselineDiff diff(
            @PathParam("id") UUID id,
            @QueryParam("with")
                    @Parameter(description = "Another baseline of the same roadmap to compare with; without it, now.")
                    UUID with,
            @QueryParam("kind")
                    @Parameter(description = "Only items that differ in one of these ways; the summary stays whole.")
                    List<DifferenceKind> kinds,
            @QueryParam("limit") @DefaultValue("50") Integer limit,
            @QueryParam("cursor") String cursor,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return diffs.read(new ReadDiff.Question(id, with, kinds, limit, cursor, Messages.locale(language)));
    }

    @Override
    protected Repository<Baseline, BaselineDetails, BaselineView> records() {
        return baselines;
    }
}
