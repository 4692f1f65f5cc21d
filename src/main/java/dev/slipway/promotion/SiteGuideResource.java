package dev.slipway.promotion;

import dev.slipway.data.Repository;
import dev.slipway.lifecycle.Move;
import dev.slipway.problem.Refusal;
import dev.slipway.resource.StatefulResource;
import dev.slipway.security.Area;
import dev.slipway.security.Role;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Site guides over HTTP. */
@Path("/api/v1/site-guides")
@Area("launch")
@Tag(
        name = "Site guides",
        description =
                "网站引导: what leads visitors of the company's pages to a product that is launched. Approved by the role APPROVER, and then not changed until it is a draft again. A launch takes at least one, and those that are live on its day approved, unless the plan waives it.")
class SiteGuideResource extends StatefulResource<SiteGuide, SiteGuideDetails, SiteGuideView, SiteGuideStatus> {

    @Inject
    SiteGuides guides;

    @Inject
    Clock clock;

    @Override
    protected Repository<SiteGuide, SiteGuideDetails, SiteGuideView> records() {
        return guides;
    }

    @Override
    protected Map<SiteGuideStatus, Role> deciders() {
        return Map.of(SiteGuideStatus.APPROVED, Role.APPROVER);
    }

    @Override
    protected Move move(SiteGuide guide, SiteGuideStatus to) {
        return guide.move(to).and(to == SiteGuideStatus.LIVE ? elsewhen(guide) : Optional.empty());
    }

    /** It is live on its days only, wherever its readers are. */
    private Optional<Refusal> elsewhen(SiteGuide guide) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        boolean live = guide.details.liveBetween(today.minusDays(1), today.plusDays(1));
        return live ? Optional.empty() : Optional.of(Refusal.of("LIVE_ON_OTHER_DAYS"));
    }
}
