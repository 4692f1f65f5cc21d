package dev.slipway.strategy;

import dev.slipway.data.Thing;
import dev.slipway.history.Event;
import dev.slipway.lifecycle.Stateful;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import dev.slipway.problem.Refusal;
import dev.slipway.problem.Text;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import java.util.UUID;

/** A strategy of a product: one of a row, of which the last approved one holds. */
@Entity
class Strategy extends Thing<StrategyDetails, StrategyView> implements Stateful<StrategyStatus> {

    @Embedded
    StrategyDetails details;

    /** Counts the strategies of the product, those in the trash too. */
    @Filterable
    @Sortable
    Integer number;

    @Filterable
    @Enumerated(EnumType.STRING)
    StrategyStatus status = StrategyStatus.DRAFT;

    @Override
    public StrategyDetails details() {
        return details;
    }

    @Override
    public void details(StrategyDetails details) {
        this.details = details;
    }

    @Override
    public StrategyView view() {
        return new StrategyView(meta(), details, number, status, null);
    }

    @Override
    public Optional<UUID> product() {
        return Optional.of(details.productId());
    }

    @Override
    public boolean confidential() {
        return details.confidential();
    }

    /** What was decided is not changed, only succeeded. */
    @Override
    public Optional<Refusal> settled(Event event) {
        return event != Event.TRANSITIONED && status.decided()
                ? Optional.of(new Refusal("IMMUTABLE", Text.of("detail.strategy-decided", number, status.name())))
                : Optional.empty();
    }

    @Override
    public StrategyStatus state() {
        return status;
    }

    @Override
    public void state(StrategyStatus to) {
        status = to;
    }
}
