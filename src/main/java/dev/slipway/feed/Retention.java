package dev.slipway.feed;

import dev.slipway.changes.FeedLog;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the change feed as long as the operator wants. */
@ApplicationScoped
class Retention {

    @Inject
    FeedLog log;

    @ConfigProperty(name = "slipway.feed-retention-days")
    int days;

    @Scheduled(every = "1h", delayed = "10m")
    void purge() {
        log.purge(Duration.ofDays(days));
    }
}
