package dev.slipway.adjustments;

import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.Stateful;
import dev.slipway.marks.Filterable;
import dev.slipway.parts.Part;
import dev.slipway.problem.Refusal;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Something that is done in another way than planned while a launch goes on. */
@Entity
class LaunchAdjustment extends Part<LaunchAdjustmentDetails, LaunchAdjustmentView>
        implements Stateful<AdjustmentStatus> {

    @Embedded
    LaunchAdjustmentDetails details;

    @Filterable
    @Enumerated(EnumType.STRING)
    AdjustmentStatus status = AdjustmentStatus.PROPOSED;

    @Override
    public LaunchAdjustmentDetails details() {
        return details;
    }

    @Override
    public void details(LaunchAdjustmentDetails details) {
        this.details = details;
    }

    @Override
    public LaunchAdjustmentView view() {
        return new LaunchAdjustmentView(meta(), details, productId, status, null, null, null);
    }

    @Override
    public AdjustmentStatus state() {
        return status;
    }

    /** A decision has its day, and one that is taken back none. */
    @Override
    public void state(AdjustmentStatus to) {
        if (to == AdjustmentStatus.PROPOSED) details = details.decided(null);
        if (to.decided() && details.decidedOn() == null) details = details.decided(today());
        status = to;
    }

    @Override
    public Move move(AdjustmentStatus to) {
        return status.to(to).and(missing(to).map(Refusal::of));
    }

    private Optional<String> missing(AdjustmentStatus to) {
        if (status == AdjustmentStatus.APPROVED && to == AdjustmentStatus.IN_EFFECT) {
            if (details.effectiveFrom() == null) return Optional.of("EFFECTIVE_FROM_MISSING");
            // today wherever its market is
            boolean ahead = details.effectiveFrom().isAfter(today().plusDays(1));
            return ahead ? Optional.of("EFFECTIVE_FROM_AHEAD") : Optional.empty();
        }
        boolean evaluated = status == AdjustmentStatus.IN_EFFECT && to == AdjustmentStatus.EVALUATED;
        return evaluated && details.effectSeen() == null ? Optional.of("EFFECT_SEEN_MISSING") : Optional.empty();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
