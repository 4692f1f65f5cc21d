package dev.slipway.sharing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Counts views of share links: no reader waits for it, and it is written down a moment later, together with what came
 * meanwhile. What cannot be written is kept and tried again.
 */
@ApplicationScoped
class ViewCounter {

    private static final Logger LOG = Logger.getLogger(ViewCounter.class);
    private static final String VIEWED =
            "update share_link set views = views + ?, last_viewed_at = greatest(last_viewed_at, ?) where id = ?";

    private final AgroalDataSource database;
    private final Clock clock;
    private final Map<UUID, Views> counted = new ConcurrentHashMap<>();
    private final AtomicBoolean due = new AtomicBoolean();

    @Inject
    ViewCounter(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** So many views, the last one then. */
    private record Views(long number, Instant last) {

        Views and(Views others) {
            return new Views(number + others.number, last.isAfter(others.last) ? last : others.last);
        }
    }

    void count(UUID link) {
        counted.merge(link, new Views(1, clock.instant()), Views::and);
        if (due.compareAndSet(false, true)) {
            Infrastructure.getDefaultWorkerPool().execute(this::write);
        }
    }

    @Scheduled(every = "30s", delayed = "30s")
    void write() {
        // before it looks: a view from now on has it look again
        due.set(false);
        // in one order, so that two instances do not wait for each other
        Map<UUID, Views> taken = new TreeMap<>();
        for (UUID link : counted.keySet()) {
            Views views = counted.remove(link);
            if (views != null) taken.put(link, views);
        }
        if (taken.isEmpty()) return;
        try {
            write(taken);
        } catch (SQLException failure) {
            taken.forEach((link, views) -> counted.merge(link, views, Views::and));
            LOG.warnf("Views of share links could not be written down yet: %s", failure.getMessage());
        }
    }

    private void write(Map<UUID, Views> taken) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(VIEWED)) {
            // all or none, since what fails is written again
            connection.setAutoCommit(false);
            for (Map.Entry<UUID, Views> views : taken.entrySet()) {
                update.setLong(1, views.getValue().number);
                update.setObject(2, views.getValue().last.atOffset(ZoneOffset.UTC));
                update.setObject(3, views.getKey());
                update.addBatch();
            }
            update.executeBatch();
            connection.commit();
        }
    }

    void end(@Observes ShutdownEvent event) {
        write();
    }
}
