package dev.slipway.strategy;

import dev.slipway.data.Repository;
import dev.slipway.resource.StatefulResource;
import dev.slipway.security.Area;
import dev.slipway.security.Role;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Strategies over HTTP. */
@Path("/api/v1/strategies")
@Area("strategy")
@Tag(
        name = "Strategies",
        description =
                "产品战略: what a product is to become, for whom and why. Approving one supersedes the one before; an approved one is not changed, only succeeded.")
class StrategyResource extends StatefulResource<Strategy, StrategyDetails, StrategyView, StrategyStatus> {

    @Inject
    Strategies strategies;

    @Inject
    ReadPositioning positioning;

    @GET
    @Path("{id}/positioning-statement")
    @Operation(
            operationId = "getStrategyPositioningStatement",
            summary = "The positioning of a strategy as a sentence",
            description =
                    "The six parts as the sentence (定位陈述) of Geoffrey Moore (Crossing the Chasm, 1991), in English"
                            + " or Chinese; where parts are missing there is no sentence, and `missing` lists them. Takes the"
                            + " scopes `strategy:read` and `catalog:read`.")
    public PositioningStatement positioningStatement(
            @PathParam("id") UUID id,
            @QueryParam("language")
                    @Parameter(description = "English or Chinese, by BCP 47; goes before `Accept-Language`.")
                    @Schema(pattern = PositioningStatement.LANGUAGES)
                    String language,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accepted) {
        return positioning.read(id, language, accepted);
    }

    @Override
    protected Repository<Strategy, StrategyDetails, StrategyView> records() {
        return strategies;
    }

    @Override
    protected Map<StrategyStatus, Role> deciders() {
        return Map.of(StrategyStatus.APPROVED, Role.APPROVER);
    }

    @Override
    protected void prepare(Strategy strategy, StrategyStatus to) {
        if (to == StrategyStatus.APPROVED) strategies.giveWay(strategy);
    }
}
