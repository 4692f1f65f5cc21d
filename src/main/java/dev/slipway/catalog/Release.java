package dev.slipway.catalog;

import dev.slipway.data.Thing;
import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.Stateful;
import dev.slipway.marks.Filterable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import java.util.UUID;

/** A release of a product: planned, built, out, and one day no longer supported. */
@Entity
class Release extends Thing<ReleaseDetails, ReleaseView> implements Stateful<ReleaseStatus> {

    @Embedded
    ReleaseDetails details;

    @Filterable
    @Enumerated(EnumType.STRING)
    ReleaseStatus status = ReleaseStatus.PLANNED;

    @Override
    public ReleaseDetails details() {
        return details;
    }

    @Override
    public void details(ReleaseDetails details) {
        this.details = details;
    }

    @Override
    public ReleaseView view() {
        return new ReleaseView(meta(), details, status, null);
    }

    @Override
    public Optional<UUID> product() {
        return Optional.of(details.productId());
    }

    @Override
    public ReleaseStatus state() {
        return status;
    }

    @Override
    public void state(ReleaseStatus to) {
        status = to;
    }

    @Override
    public Move move(ReleaseStatus to) {
        Move move = status.to(to);
        boolean undated = to == ReleaseStatus.RELEASED && details.actual() == null;
        return move.allowed() && undated ? Move.closed("ACTUAL_DATE_MISSING") : move;
    }
}
