package dev.slipway.distribution;

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

/** A partner that sells a launched product somewhere, and on which terms. */
@Entity
class DistributionChannel extends Part<DistributionChannelDetails, DistributionChannelView>
        implements Stateful<ContractStatus> {

    @Embedded
    DistributionChannelDetails details;

    @Filterable
    @Enumerated(EnumType.STRING)
    ContractStatus status = ContractStatus.PROSPECT;

    @Override
    public DistributionChannelDetails details() {
        return details;
    }

    @Override
    public void details(DistributionChannelDetails details) {
        this.details = details;
    }

    @Override
    public DistributionChannelView view() {
        return new DistributionChannelView(meta(), details, productId, status, null);
    }

    @Override
    public ContractStatus state() {
        return status;
    }

    @Override
    public void state(ContractStatus to) {
        status = to;
    }

    /** A contract that is signed holds from a day on. */
    @Override
    public Move move(ContractStatus to) {
        boolean undated = to == ContractStatus.SIGNED && details.validFrom() == null;
        return status.to(to).and(undated ? Optional.of(Refusal.of("VALID_FROM_MISSING")) : Optional.empty());
    }
}
