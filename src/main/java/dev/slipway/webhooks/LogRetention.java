package dev.slipway.webhooks;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the log of deliveries as long as the operator wants. */
@ApplicationScoped
class LogRetention {

    private static final int AT_ONCE = 1_000;
    private static final String PURGE = """
            delete from webhook_delivery where id in (
                select id from webhook_delivery where done_at < now() - ? * interval '1 day' order by done_at limit ?)""";

    @Inject
    Database database;

    @ConfigProperty(name = "slipway.webhook-log-days")
    int days;

    @Scheduled(every = "1h", delayed = "12m")
    void purge() {
        int gone = AT_ONCE;
        while (gone == AT_ONCE) gone = database.alone(alone -> alone.update(PURGE, days, AT_ONCE));
    }
}
