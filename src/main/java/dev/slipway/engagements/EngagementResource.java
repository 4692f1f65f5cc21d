package dev.slipway.engagements;

import dev.slipway.data.Repository;
import dev.slipway.resource.RecordResource;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Engagements over HTTP. */
@Path("/api/v1/engagements")
@Area("stakeholders")
@Tag(
        name = "Engagements",
        description =
                "参与度评估: how a stakeholder stands to a product from a day on: power and interest, how far it goes along and should, and how it is to be engaged. One record for each stakeholder, product and day; the latest day that has come is current.")
class EngagementResource extends RecordResource<Engagement, EngagementDetails, EngagementView> {

    @Inject
    Engagements engagements;

    @Inject
    ReadCourse courses;

    @GET
    @Path("course")
    @Operation(
            operationId = "getEngagementCourse",
            summary = "How an engagement has changed",
            description =
                    "How a stakeholder has stood to a product over time (参与度变化过程), from the first day on: each engagement with its quadrant, its gap, and what has changed since the one before.")
    public Course course(
            @QueryParam("stakeholderId") @Parameter(required = true, description = "The stakeholder (干系人).")
                    UUID stakeholder,
            @QueryParam("productId") @Parameter(required = true, description = "The product (产品).") UUID product) {
        return courses.read(stakeholder, product);
    }

    @Override
    protected Repository<Engagement, EngagementDetails, EngagementView> records() {
        return engagements;
    }
}
