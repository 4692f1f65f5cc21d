package dev.slipway.feedback;

import dev.slipway.data.Repository;
import dev.slipway.lifecycle.Move;
import dev.slipway.problem.Refusal;
import dev.slipway.resource.StatefulResource;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Feedback over HTTP. */
@Path("/api/v1/feedback")
@Area("launch")
@Tag(
        name = "Feedback",
        description =
                "客户意见: what customers say of a product, in a launch period and at any other time. It is triaged by sentiment and severity, linked to features, and merged with what says the same; a duplicate keeps its text and rests until it is taken out again.")
class FeedbackResource extends StatefulResource<Feedback, FeedbackDetails, FeedbackView, FeedbackStatus> {

    @Inject
    Feedbacks feedbacks;

    @Inject
    ReadSimilar similar;

    @Inject
    ReadSummary summaries;

    @GET
    @Path("summary")
    @Operation(
            operationId = "getFeedbackSummary",
            summary = "Feedback in numbers",
            description =
                    "How much feedback a product or a launch plan has (客户意见汇总): by sentiment, severity, source, status and week."
                            + " Each opinion counts once, in `count`: of feedback that was merged the original, or where that is not"
                            + " in question the duplicate that came in first; `records` counts duplicates as well. Takes"
                            + " `productId` or `launchPlanId`.")
    public FeedbackSummary summary(
            @QueryParam("productId") @Parameter(description = "Only feedback on this product (产品).") UUID productId,
            @QueryParam("launchPlanId") @Parameter(description = "Only feedback on this launch plan (上市计划).")
                    UUID launchPlanId,
            @QueryParam("from") @Parameter(description = "Only what came in on this day or after it.") LocalDate from,
            @QueryParam("to") @Parameter(description = "Only what came in on this day or before it.") LocalDate to) {
        return summaries.read(new ReadSummary.Question(productId, launchPlanId, from, to));
    }

    @GET
    @Path("{id}/similar")
    @Operation(
            operationId = "listSimilarFeedback",
            summary = "Likely duplicates of feedback",
            description =
                    "Feedback on the same product whose text begins alike (相似意见), the most similar first, twenty at most: by the"
                            + " trigrams of the first thousand characters, in any language. Duplicates are left out; merge into what"
                            + " they repeat.")
    public SimilarFeedback similar(@PathParam("id") UUID id) {
        return similar.read(feedbacks.known(id).id());
    }

    @POST
    @Path("{id}/merge")
    @Transactional
    @Operation(
            operationId = "mergeFeedback",
            summary = "Merge a duplicate into the feedback that it repeats",
            description =
                    "Makes the feedback a duplicate (合并重复意见) of another one of the same product, which counts it and takes over"
                            + " the links to features that it lacks. The duplicate keeps its text and history, and rests until a"
                            + " transition to `mergedFrom` takes it out again, with a reason. What has duplicates of its own, and"
                            + " what is on a confidential launch plan that the other one does not name, is not merged.")
    public RestResponse<FeedbackView> merge(@PathParam("id") UUID id, MergeRequest merge) {
        Feedback duplicate = feedbacks.editToMerge(id, merge.targetId());
        return RestResponse.ok(feedbacks.mergeInto(duplicate, merge.targetId(), merge.reason()));
    }

    /** A duplicate is not taken out of what is planned for nothing else. */
    @Override
    protected Move move(Feedback feedback, FeedbackStatus to) {
        Move move = feedback.move(to);
        boolean separates = feedback.duplicateOfId != null && move.allowed();
        return separates && feedbacks.carries(feedback)
                ? move.and(Optional.of(Refusal.of("MERGED_FEATURE_PLANNED", feedback.duplicateOfId)))
                : move;
    }

    @Override
    protected void prepare(Feedback feedback, FeedbackStatus to) {
        if (feedback.duplicateOfId != null) feedbacks.separate(feedback);
    }

    @Override
    protected Repository<Feedback, FeedbackDetails, FeedbackView> records() {
        return feedbacks;
    }
}
