package dev.slipway.stakeholders;

import dev.slipway.data.Repository;
import dev.slipway.resource.RecordResource;
import dev.slipway.security.Area;
import dev.slipway.security.CurrentCaller;
import dev.slipway.security.Role;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

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

    @Inject
    ReadSimilar similar;

    @Inject
    MergeStakeholders merging;

    @Inject
    EraseStakeholder erasing;

    @Inject
    CurrentCaller who;

    @GET
    @Path("{id}/tree")
    @Operation(
            operationId = "getStakeholderTree",
            summary = "A stakeholder and everything below it",
            description = "The stakeholder (组织树) with all live stakeholders below it, each in its parent, by name.")
    public StakeholderNode tree(@PathParam("id") UUID id) {
        return trees.read(id);
    }

    @GET
    @Path("{id}/similar")
    @Operation(
            operationId = "listSimilarStakeholders",
            summary = "Likely duplicates of a stakeholder",
            description =
                    "Live stakeholders that may be the same (疑似重复), the most similar first, twenty at most: whose names are alike in"
                            + " any language, local names included, whatever the width, the accents and the order of words; and, for"
                            + " who may read contacts, those who are reached in the same way.")
    public SimilarStakeholders similar(@PathParam("id") UUID id) {
        return similar.read(stakeholders.known(id).id());
    }

    @POST
    @Path("{id}/merge")
    @Transactional
    @Operation(
            operationId = "mergeStakeholder",
            summary = "Merge a stakeholder into another one that is the same",
            description =
                    "Makes everything that refers to the stakeholder refer to another one (合并干系人), live or in the trash, also"
                            + " contacts and notes; what that one lacks of name, title, languages, person and tags it takes over. The"
                            + " merged one goes to the trash for good, with `mergedIntoId` and its history. `If-Match` names its"
                            + " version, `intoVersion` that of the other one. Refused for one that is above the other, of another kind"
                            + " or confidentiality, or another person, and where a record may not refer to the other one: it is named"
                            + " then, and nothing is merged.")
    public RestResponse<StakeholderView> merge(@PathParam("id") UUID id, StakeholderMergeRequest merge) {
        return RestResponse.ok(merging.merge(id, merge));
    }

    @POST
    @Path("{id}/erasure")
    @Transactional
    @Operation(
            operationId = "eraseStakeholder",
            summary = "Erase what is known of a stakeholder",
            description =
                    "Erases for good what Slipway knows of a person (删除个人信息), today and in the past: names, title, languages, time"
                            + " zone, person, tags and external id of the stakeholder and of those merged into it, all its contacts and"
                            + " notes, and what records that refer or once referred to it say of people. The records stay, without"
                            + " that. Takes the role ADMIN. Once more it erases what has been said since. The account of a person who"
                            + " signs in is another record, `people`, and stays.")
    public RestResponse<StakeholderErasure> erase(@PathParam("id") UUID id, ErasureRequest erasure) {
        who.lacks(Role.ADMIN, StakeholderResource.class.getAnnotation(Area.class))
                .ifPresent(CurrentCaller::forbid);
        return RestResponse.ok(erasing.erase(id, erasure.reason()));
    }

    @Override
    protected Repository<Stakeholder, StakeholderDetails, StakeholderView> records() {
        return stakeholders;
    }
}
