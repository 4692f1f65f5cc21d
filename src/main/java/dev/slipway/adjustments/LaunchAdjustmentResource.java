package dev.slipway.adjustments;

import dev.slipway.data.Repository;
import dev.slipway.resource.StatefulResource;
import dev.slipway.security.Area;
import dev.slipway.security.Role;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Launch adjustments over HTTP. */
@Path("/api/v1/launch-adjustments")
@Area("launch")
@Tag(
        name = "Launch adjustments",
        description =
                "修正调整: what is done in another way than planned while a launch goes on: strategy, activities, process. Only a plan that is LAUNCHED is adjusted; a change of strategy is decided by an approver, as the plan was.")
class LaunchAdjustmentResource
        extends StatefulResource<LaunchAdjustment, LaunchAdjustmentDetails, LaunchAdjustmentView, AdjustmentStatus> {

    @Inject
    LaunchAdjustments adjustments;

    @Override
    protected Repository<LaunchAdjustment, LaunchAdjustmentDetails, LaunchAdjustmentView> records() {
        return adjustments;
    }

    @Override
    protected Map<AdjustmentStatus, Role> deciders() {
        return Map.of(AdjustmentStatus.APPROVED, Role.APPROVER, AdjustmentStatus.REJECTED, Role.APPROVER);
    }

    /** The strategy was approved with the plan; the rest is the team's. */
    @Override
    protected boolean isDecision(LaunchAdjustment adjustment, AdjustmentStatus to) {
        return adjustment.details.kind() == AdjustmentKind.STRATEGY;
    }
}
