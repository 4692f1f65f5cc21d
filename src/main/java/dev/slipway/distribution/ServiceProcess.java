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

/** How customers of a product are served, step by step, and how those who serve them are paid. */
@Entity
class ServiceProcess extends Part<ServiceProcessDetails, ServiceProcessView> implements Stateful<ServiceProcessStatus> {

    @Embedded
    ServiceProcessDetails details;

    @Filterable
    @Enumerated(EnumType.STRING)
    ServiceProcessStatus status = ServiceProcessStatus.DRAFT;

    @Override
    public ServiceProcessDetails details() {
        return details;
    }

    @Override
    public void details(ServiceProcessDetails details) {
        this.details = details;
    }

    @Override
    public ServiceProcessView view() {
        return new ServiceProcessView(meta(), details, productId, status, TotalTimeLimit.of(details.steps()), null);
    }

    @Override
    public ServiceProcessStatus state() {
        return status;
    }

    @Override
    public void state(ServiceProcessStatus to) {
        status = to;
    }

    /** Nobody approves a process of nothing. */
    @Override
    public Move move(ServiceProcessStatus to) {
        boolean empty = to == ServiceProcessStatus.APPROVED && details.steps().isEmpty();
        return status.to(to).and(empty ? Optional.of(Refusal.of("STEPS_MISSING")) : Optional.empty());
    }
}
