package dev.slipway.scoring;

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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Scoring models over HTTP. */
@Path("/api/v1/scoring-models")
@Area("strategy")
@Tag(
        name = "Scoring models",
        description =
                "评分模型: by which numbers subjects are compared. A model that a score has used counts as it did for ever; to change it, POST the changed one with `previousId`: the next version of the same `key`.")
class ScoringModelResource extends RecordResource<ScoringModel, ScoringModelDetails, ScoringModelView> {

    @Inject
    ScoringModels models;

    @Inject
    ReadRanking rankings;

    @GET
    @Path("{id}/ranking")
    @Operation(
            operationId = "getScoringModelRanking",
            summary = "Subjects in the order of their scores by a model",
            description =
                    "A page of the ranking (排名): the best first; equals share a rank, and as many ranks are left out after"
                            + " them (1, 2, 2, 4), in the order in which they were made; then, without a rank, the subjects that"
                            + " have no score by the model or too few values, with what is missing. Ranks compare the numbers"
                            + " before they are rounded. With `weights` or `asOf` everything is computed anew, in time that grows"
                            + " with the number of subjects, and nothing is stored. Roadmap items take the scope `roadmap:read`"
                            + " besides.")
    public Ranking ranking(
            @PathParam("id") UUID id,
            @QueryParam("subject") @Parameter(description = "What is ranked; FEATURE where it is not said.")
                    Subject subject,
            @QueryParam("productId")
                    @Parameter(
                            description =
                                    "Only subjects of this product; without it those of all, or of the model's product.")
                    UUID productId,
            @QueryParam("status")
                    @Parameter(description = "Only subjects in one of these statuses, for example IDEA and PLANNED.")
                    List<String> status,
            @QueryParam("weights")
                    @Parameter(
                            description =
                                    "Weights to try out (试算权重) on a model of kind WEIGHTED: `<key>:<weight>`, repeated or separated by commas, for example `benefit:3,cost:0.5`; criteria that are not named keep the model's.")
                    List<String> weights,
            @QueryParam("asOf")
                    @Parameter(
                            description =
                                    "The instant to look back to: subjects, scores and the model as they were then, judged by who may know of them today.")
                    Instant asOf,
            @QueryParam("limit") @DefaultValue("50") Integer limit,
            @QueryParam("cursor") String cursor,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        var request = new ReadRanking.Request(
                id, subject == null ? Subject.FEATURE : subject, productId, status, weights, asOf, limit, cursor);
        return rankings.read(request, Messages.locale(language));
    }

    @Override
    protected Repository<ScoringModel, ScoringModelDetails, ScoringModelView> records() {
        return models;
    }
}
