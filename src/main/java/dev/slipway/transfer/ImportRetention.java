package dev.slipway.transfer;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Deletes the files of imports and the reports on their rows once the operator's days are over; what they came to stays. */
@ApplicationScoped
class ImportRetention {

    private static final String OVER =
            "(select id from import_job where coalesce(ended_at, created_at) < ? and purged_at is null"
                    + " and state not in ('WAITING', 'RUNNING'))";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @ConfigProperty(name = "slipway.import-retention-days")
    int days;

    @Scheduled(every = "1h", delayed = "7m")
    @Transactional
    void purge() {
        purge(clock.instant().minus(Duration.ofDays(days)));
    }

    @Transactional
    void purge(Instant before) {
        sql.change("delete from import_piece where import_id in " + OVER, before);
        sql.change("delete from import_row where import_id in " + OVER, before);
        // the first rows are in there as well
        sql.change(
                "update import_job set purged_at = now(), found = found - 'rows',"
                        + " state = case when state = 'UPLOADED' then 'CANCELLED' else state end where id in " + OVER,
                before);
    }
}
