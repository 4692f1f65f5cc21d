package dev.slipway.scoring;

import dev.slipway.data.Repository;
import dev.slipway.resource.RecordResource;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Scores over HTTP. */
@Path("/api/v1/scores")
@Area("strategy")
@Tag(
        name = "Scores",
        description = "评分: the values that subjects have by a scoring model, and the number that they come to.")
class ScoreResource extends RecordResource<Score, ScoreDetails, ScoreView> {

    @Inject
    Scores scores;

    @Inject
    ExplainScore explanations;

    @GET
    @Path("{id}/explanation")
    @Operation(
            operationId = "getScoreExplanation",
            summary = "How a score comes to its number",
            description =
                    "Every input, weight and step of the score (评分说明), as data and as sentences in English or Chinese, with"
                            + " the formula, its version and where it comes from.")
    public Explanation explanation(
            @PathParam("id") UUID id,
            @QueryParam("language")
                    @Parameter(description = "English or Chinese, by BCP 47; goes before `Accept-Language`.")
                    @Schema(pattern = ExplainScore.LANGUAGES)
                    String language,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accepted) {
        return explanations.read(id, language, accepted);
    }

    @Override
    protected Repository<Score, ScoreDetails, ScoreView> records() {
        return scores;
    }
}
