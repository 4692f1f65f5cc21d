package dev.slipway.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.slipway.testing.SlipwayTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a start makes after the migrations, where several instances start at once or one joins others that write. */
@SlipwayTest
class AfterMigrateTest {

    private static final String WAITING = """
            select count(*) from pg_locks where locktype = 'advisory' and not granted
            and ((classid::bigint << 32) | objid::bigint) = hashtextextended('after migrate', 2)""";

    private static final String MADE = """
            select (select count(*) from pg_indexes where schemaname = 'starts' and indexname like '%\\_\\_%')
                 + (select count(*) from pg_trigger g join pg_class t on t.oid = g.tgrelid
                    where t.relnamespace = 'starts'::regnamespace and not g.tgisinternal)""";

    @Inject
    DataSource database;

    @BeforeEach
    void twoTablesOfRecords() throws SQLException {
        try (Connection connection = database.getConnection()) {
            execute(connection, """
                    drop schema if exists starts cascade;
                    create schema starts;
                    create table starts.parent (id uuid primary key, created_at timestamptz, updated_at timestamptz, deleted_at timestamptz,
                        external_source text, external_id text, tags text[], search text);
                    create table starts.child (like starts.parent, parent uuid constraint starts_child_parent references starts.parent)""");
        }
    }

    @AfterEach
    void drop() throws SQLException {
        try (Connection connection = database.getConnection()) {
            execute(connection, "drop schema starts cascade");
        }
    }

    @Test
    void instancesThatStartAtOnceMakeIndexesAndTriggersOneAfterTheOther() throws Exception {
        try (Connection first = database.getConnection();
                Connection second = database.getConnection();
                Connection watcher = database.getConnection()) {
            first.setAutoCommit(false);
            start(first);
            var started = CompletableFuture.runAsync(() -> {
                try {
                    second.setAutoCommit(false);
                    start(second);
                    second.commit();
                } catch (Exception failure) {
                    throw new CompletionException(failure);
                }
            });
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
                while (number(watcher, WAITING) == 0 && !started.isDone()) Thread.sleep(10);
            });
            first.commit();
            started.join();
            // eight indexes of each table, and both ways of the reference
            assertEquals(18, number(watcher, MADE));
        }
    }

    @Test
    void anInstanceThatJoinsOthersWaitsForNobodyWhoWrites() throws Exception {
        try (Connection writer = database.getConnection();
                Connection joining = database.getConnection()) {
            joining.setAutoCommit(false);
            start(joining);
            joining.commit();
            writer.setAutoCommit(false);
            execute(writer, "insert into starts.parent (id) values (gen_random_uuid())");
            execute(joining, "set local lock_timeout = '2s'");
            start(joining);
            joining.commit();
            writer.rollback();
        }
    }

    private static void start(Connection connection) throws SQLException, IOException {
        execute(connection, "set local search_path = starts, public");
        try (var script = AfterMigrateTest.class.getResourceAsStream("/db/migration/afterMigrate.sql")) {
            execute(connection, new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
