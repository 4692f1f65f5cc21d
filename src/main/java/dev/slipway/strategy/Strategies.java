package dev.slipway.strategy;

import dev.slipway.data.Repository;
import dev.slipway.history.Event;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All strategies. */
@ApplicationScoped
class Strategies extends Repository<Strategy, StrategyDetails, StrategyView> {

    Strategies() {
        super("strategies", Strategy.class, StrategyDetails.class, StrategyView.class);
    }

    @Override
    public Strategy make(StrategyDetails details) {
        Strategy strategy = new Strategy();
        strategy.details = details;
        return strategy;
    }

    /** Gives the strategy the next number of its product. */
    @Override
    public StrategyView add(Strategy strategy) {
        UUID product = strategy.details.productId();
        reserve("numbers of " + product);
        strategy.number = getSession()
                .createSelectionQuery(
                        "select coalesce(max(e.number), 0) + 1 from Strategy e where e.details.productId = :product",
                        Integer.class)
                .setParameter("product", product)
                .getSingleResult();
        return super.add(strategy);
    }

    @Override
    public StrategyView save(Strategy strategy, Event event, String reason) {
        strategy.settled(event).ifPresent(decided -> {
            throw new ProblemException(ProblemType.IMMUTABLE, decided.detail(), List.of());
        });
        return super.save(strategy, event, reason);
    }

    /** Supersedes the strategy that holds until now, whoever may know of it; of two successors one waits for the other. */
    void giveWay(Strategy successor) {
        UUID product = successor.details.productId();
        reserve("approval for " + product);
        // the history of the one must not tell of the other where that is confidential
        String reason = successor.confidential()
                ? null
                : "Superseded by number " + successor.number + " (由第 " + successor.number + " 版取代): " + successor.id();
        find("details.productId = ?1 and status = ?2", product, StrategyStatus.APPROVED)
                .withLock(jakarta.persistence.LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .forEach(last -> follow(last, () -> last.state(StrategyStatus.SUPERSEDED), reason));
    }
}
