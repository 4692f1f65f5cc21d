package dev.slipway.tokens;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Writes down the last uses of tokens, now and then and at the end. */
@ApplicationScoped
class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);

    @Inject
    KnownTokens tokens;

    @Scheduled(every = "30s", delayed = "30s")
    void recordUses() {
        try {
            tokens.recordUses();
        } catch (SQLException failure) {
            LOG.warnf("The last uses of API tokens could not be written down: %s", failure.getMessage());
        }
    }

    void end(@Observes ShutdownEvent event) {
        recordUses();
    }
}
