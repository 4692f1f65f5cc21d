package dev.slipway.workspace;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.security.DatabaseAway;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Exports the whole workspace as it is at one moment, whoever writes meanwhile. */
@ApplicationScoped
class ExportWorkspace {

    /** Each keeps the database from clearing away what was changed since it began. */
    static final int MOST_AT_ONCE = 2;

    private static final Logger LOG = Logger.getLogger(ExportWorkspace.class);

    /** Values are written as they are, whatever the connection is set to. */
    static final String AS_THEY_ARE = "set local timezone = 'UTC'; set local datestyle = 'ISO';"
            + " set local intervalstyle = 'iso_8601'; set local bytea_output = 'hex'; set local extra_float_digits = 1";

    private static final String ONE_MOMENT = "set transaction isolation level repeatable read, read only; ";
    private static final String POSITION = "select name || '-' || last from feed_state";

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper mapper;

    @Inject
    Clock clock;

    @ConfigProperty(name = "quarkus.application.version")
    String version;

    private final Semaphore room = new Semaphore(MOST_AT_ONCE);

    /** Takes into the feed what has been committed; so it is noticed as well where the database is away. */
    void prepare() {
        try (Connection connection = database.getConnection()) {
            // the feed comes to rest: once to take in, once to see, once to believe that nothing is under way
            for (int i = 0; i < 3; i++) Sql.run(connection, "select advance_feed()");
        } catch (SQLException failure) {
            throw new DatabaseAway(failure);
        }
    }

    /** Whether there is room for one more, which has it until it leaves. */
    boolean enter() {
        return room.tryAcquire();
    }

    void leave() {
        room.release();
    }

    /** Everything, as an archive; where it cannot be finished, the archive has no end. */
    Manifest to(OutputStream out) throws IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return snapshot(connection, out);
            } finally {
                connection.rollback();
            }
        } catch (SQLException failure) {
            LOG.warnf("An export of the workspace broke off: %s", failure.getMessage());
            throw new IOException(failure);
        }
    }

    private Manifest snapshot(Connection connection, OutputStream out) throws SQLException, IOException {
        Sql.run(connection, ONE_MOMENT + AS_THEY_ARE);
        String position = Sql.rows(connection, POSITION).get(0).get(0);
        return new WriteArchive(connection, ReadContents.of(connection), mapper, out)
                .write(version, clock.instant(), position);
    }
}
