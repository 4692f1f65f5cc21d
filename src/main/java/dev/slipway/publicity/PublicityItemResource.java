package dev.slipway.publicity;

import dev.slipway.data.Repository;
import dev.slipway.lifecycle.Move;
import dev.slipway.problem.Refusal;
import dev.slipway.resource.StatefulResource;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Publicity items over HTTP. */
@Path("/api/v1/publicity-items")
@Area("launch")
@Tag(
        name = "Publicity items",
        description =
                "宣传: what is published for a launch, where, in which form and with which message. It is published once every material of it is approved, and there is one unless it needs none; as long as it is published, they stay approved. To change them, withdraw it and plan it again.")
class PublicityItemResource
        extends StatefulResource<PublicityItem, PublicityItemDetails, PublicityItemView, PublicityStatus> {

    @Inject
    PublicityItems items;

    @Inject
    Materials materials;

    @Override
    protected Repository<PublicityItem, PublicityItemDetails, PublicityItemView> records() {
        return items;
    }

    @Override
    protected Move move(PublicityItem item, PublicityStatus to) {
        Move move = item.move(to);
        if (!move.allowed() || to != PublicityStatus.PUBLISHED) return move;
        List<Material> all = materials.of(item.id());
        if (all.isEmpty() && item.details.materialsNeeded()) {
            return move.and(Optional.of(Refusal.of("MATERIALS_MISSING")));
        }
        for (Material material : all) {
            if (material.status == MaterialStatus.APPROVED) continue;
            move = move.and(Optional.of(Refusal.of("MATERIAL_UNAPPROVED", material.details.title())));
        }
        return move;
    }
}
