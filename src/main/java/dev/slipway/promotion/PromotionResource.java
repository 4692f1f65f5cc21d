package dev.slipway.promotion;

import dev.slipway.data.Repository;
import dev.slipway.problem.Messages;
import dev.slipway.resource.StatefulResource;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Promotions over HTTP. */
@Path("/api/v1/promotions")
@Area("launch")
@Tag(
        name = "Promotions",
        description =
                "推广: what is done, channel by channel, so that customers come to a product that is launched. A launch takes at least one that is not cancelled, unless the plan waives it.")
class PromotionResource extends StatefulResource<Promotion, PromotionDetails, PromotionView, PromotionStatus> {

    @Inject
    Promotions promotions;

    @Inject
    ReadPromotions ofPlan;

    @Inject
    Clock clock;

    @GET
    @Path("budget")
    @Operation(
            operationId = "getPromotionBudget",
            summary = "What the promotions of a launch cost",
            description =
                    "What the promotions of a launch plan may cost, have cost and have left (推广预算), in each currency by"
                            + " itself. What a cancelled promotion was to cost does not count, what it has cost does. What"
                            + " cannot be computed is absent, with the reason.")
    public PromotionBudget budget(
            @QueryParam("launchPlanId") @Parameter(required = true, description = "The launch plan (上市计划).") UUID plan,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return PromotionBudget.of(plan, ofPlan.of(plan), Messages.locale(language), now());
    }

    @GET
    @Path("overlaps")
    @Operation(
            operationId = "listPromotionOverlaps",
            summary = "Which promotions of a launch overlap",
            description =
                    "Which promotions of a launch plan are in one channel for one segment on the same days (推广重叠); one"
                            + " without a segment is for every segment, and cancelled ones are in nobody's way. A warning:"
                            + " nothing is refused.")
    public PromotionOverlaps overlaps(
            @QueryParam("launchPlanId") @Parameter(required = true, description = "The launch plan (上市计划).")
                    UUID plan) {
        return PromotionOverlaps.of(plan, ofPlan.of(plan), now());
    }

    @Override
    protected Repository<Promotion, PromotionDetails, PromotionView> records() {
        return promotions;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
