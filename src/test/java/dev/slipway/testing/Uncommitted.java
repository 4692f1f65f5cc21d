package dev.slipway.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** A change of the database that somebody makes at the same time. */
@ApplicationScoped
public class Uncommitted {

    private static final String WAITING = "select exists (select from pg_locks where not granted)";

    @Inject
    DataSource database;

    /** What a request gets that comes while the change of a record is not committed, and has to wait for that. */
    public int during(String change, String record, Supplier<Integer> request) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(change)) {
            connection.setAutoCommit(false);
            statement.setObject(1, UUID.fromString(Records.id(record)));
            assertTrue(statement.executeUpdate() > 0);
            CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(request);
            assertTrue(someoneWaits(answer), "the request did not wait");
            connection.commit();
            return answer.get(60, TimeUnit.SECONDS);
        }
    }

    /** Whether a lock is waited for before the answer is there. */
    private boolean someoneWaits(CompletableFuture<?> answer) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement waiting = connection.prepareStatement(WAITING)) {
            while (!answer.isDone()) {
                ResultSet row = waiting.executeQuery();
                if (row.next() && row.getBoolean(1)) return true;
            }
        }
        return false;
    }
}
