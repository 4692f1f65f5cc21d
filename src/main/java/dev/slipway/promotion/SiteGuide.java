package dev.slipway.promotion;

import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.Stateful;
import dev.slipway.marks.Filterable;
import dev.slipway.parts.Part;
import dev.slipway.problem.Refusal;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;

/** What leads visitors of a page to a product that is launched. */
@Entity
class SiteGuide extends Part<SiteGuideDetails, SiteGuideView> implements Stateful<SiteGuideStatus> {

    @Embedded
    SiteGuideDetails details;

    @Filterable
    @Enumerated(EnumType.STRING)
    SiteGuideStatus status = SiteGuideStatus.DRAFT;

    @Override
    public SiteGuideDetails details() {
        return details;
    }

    @Override
    public void details(SiteGuideDetails details) {
        this.details = details;
    }

    @Override
    public SiteGuideView view() {
        return new SiteGuideView(meta(), details, productId, status, null);
    }

    @Override
    public SiteGuideStatus state() {
        return status;
    }

    @Override
    public void state(SiteGuideStatus to) {
        status = to;
    }

    /** Nobody approves what says nothing. */
    @Override
    public Move move(SiteGuideStatus to) {
        boolean silent = to == SiteGuideStatus.APPROVED && details.copy().isEmpty();
        return status.to(to).and(silent ? Optional.of(Refusal.of("COPY_MISSING")) : Optional.empty());
    }
}
