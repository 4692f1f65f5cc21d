package dev.slipway.promotion;

import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.Stateful;
import dev.slipway.marks.Filterable;
import dev.slipway.parts.Part;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Something done in one channel for some days so that customers come to a product that is launched. */
@Entity
class Promotion extends Part<PromotionDetails, PromotionView> implements Stateful<PromotionStatus> {

    @Embedded
    PromotionDetails details;

    @Filterable
    @Enumerated(EnumType.STRING)
    PromotionStatus status = PromotionStatus.PLANNED;

    @Override
    public PromotionDetails details() {
        return details;
    }

    @Override
    public void details(PromotionDetails details) {
        this.details = details;
    }

    @Override
    public PromotionView view() {
        return new PromotionView(meta(), details, productId, status, null, null);
    }

    @Override
    public PromotionStatus state() {
        return status;
    }

    @Override
    public void state(PromotionStatus to) {
        status = to;
    }

    /** What it has reached is said when it is over, or why nobody knows. */
    @Override
    public Move move(PromotionStatus to) {
        Move move = status.to(to);
        boolean unknown = to == PromotionStatus.COMPLETED && details.result() == null;
        return move.allowed() && unknown ? Move.openWithReason() : move;
    }
}
