package dev.slipway.changes;

import dev.slipway.security.DatabaseAway;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/** The order of the change feed in the database: what is in it, and until when it is kept. */
@ApplicationScoped
public class FeedLog {

    private static final String ADVANCE = """
            select name, advance_feed(), coalesce((select min(position) from feed) - 1, last) from feed_state""";
    /** Looks at no more than what goes. */
    private static final String PURGE = """
            delete from feed where position < coalesce(
                    (select position from feed where at >= ? order by position limit 1),
                    (select last + 1 from feed_state))
                and change_position <= (select settled from feed_state)""";

    private final AgroalDataSource database;
    private final Clock clock;

    @Inject
    FeedLog(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * How far the feed reaches.
     *
     * @param oldest the position before the first change that is still there
     */
    public record Bounds(FeedPosition oldest, FeedPosition latest) {}

    /** Takes in what has been committed; how far the feed reaches then. */
    public Bounds advance() {
        return alone(ADVANCE, row -> {
            FeedPosition latest = new FeedPosition(row.getString(1), row.getLong(2));
            return new Bounds(latest.at(row.getLong(3)), latest);
        });
    }

    /** Lets go of what has been in the feed for longer; the changes themselves stay in the history of their records. */
    public void purge(Duration kept) {
        advance();
        alone(
                PURGE + " returning position",
                row -> null,
                clock.instant().minus(kept).atOffset(ZoneOffset.UTC));
    }

    /** What a row of the database says. */
    private interface Reading<R> {
        R of(ResultSet row) throws SQLException;
    }

    /** In a transaction of its own, whatever goes on around it. */
    private <R> R alone(String sql, Reading<R> reading, Object... values) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
                ResultSet row = statement.executeQuery();
                return row.next() ? reading.of(row) : null;
            } catch (SQLException failure) {
                throw new DatabaseAway(failure);
            }
        });
    }
}
