package dev.slipway.embedded;

import dev.slipway.testing.PostgresResource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** An embedded database as tests use it: quick to start, and asked in one line. */
record TestServer(EmbeddedDatabase database) implements AutoCloseable {
    static TestServer start(Path directory) {
        return new TestServer(EmbeddedDatabase.startForTests(directory, PostgresResource.PROGRAMS));
    }

    void execute(String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String ask(String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
