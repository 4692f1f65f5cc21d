package dev.slipway.communication;

import dev.slipway.data.Repository;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.resource.RecordResource;
import dev.slipway.security.Area;
import dev.slipway.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Communication plans over HTTP. */
@Path("/api/v1/communication-plans")
@Area("stakeholders")
@Tag(
        name = "Communication plans",
        description =
                "沟通计划: how often to talk to whom about a product. With the interactions they say who is due, who is overdue and who was never talked to.")
class CommunicationPlanResource
        extends RecordResource<CommunicationPlan, CommunicationPlanDetails, CommunicationPlanView> {

    static final int LONGEST = 366;

    @Inject
    CommunicationPlans plans;

    @Inject
    ReadDue due;

    @Inject
    CurrentCaller visitor;

    @GET
    @Path("due")
    @Operation(
            operationId = "listDueContacts",
            summary = "Who is to be talked to",
            description =
                    "Who is to be talked to by plans of today (待沟通清单): who is due, who is overdue by how many days, and who was never"
                            + " talked to, the longest overdue first, 500 at most. A plan for a function is one for each stakeholder of"
                            + " that function who is engaged with the product. A talk with a stakeholder on the product counts whatever"
                            + " its channel, and for nobody but those who took part in it: for an organisation, not for its people."
                            + " Talks that the caller may not know of do not count. Takes the scopes `stakeholders:read` and"
                            + " `catalog:read`.")
    public DueContacts due(
            @QueryParam("productId") @Parameter(description = "Only by plans for this product (产品).") UUID productId,
            @QueryParam("ownerId") @Parameter(description = "Only who is to be talked to by this person (负责人).")
                    UUID ownerId,
            @QueryParam("stakeholderId") @Parameter(description = "Only this stakeholder (干系人).") UUID stakeholderId,
            @QueryParam("withinDays")
                    @DefaultValue("7")
                    @Parameter(description = "Also who is due in so many days from today (未来天数).")
                    @Schema(minimum = "0", maximum = "366")
                    Integer withinDays) {
        visitor.needs("catalog", "read");
        return due.read(new ReadDue.Question(productId, ownerId, stakeholderId, within(withinDays)));
    }

    /** So many days that can be looked ahead; a 400 problem for others. */
    static int within(int days) {
        if (days >= 0 && days <= LONGEST) return days;
        throw ProblemException.parameter(InputError.of("withinDays", "RANGE", 0, LONGEST));
    }

    @Override
    protected Repository<CommunicationPlan, CommunicationPlanDetails, CommunicationPlanView> records() {
        return plans;
    }
}
