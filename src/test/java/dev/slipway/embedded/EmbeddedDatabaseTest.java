package dev.slipway.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.PostgresResource;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promises of the embedded database. */
class EmbeddedDatabaseTest {
    @TempDir
    Path directory;

    @Test
    void roleOfSlipwayCreatesTheExtensions() throws Exception {
        try (var database = EmbeddedDatabase.startForTests(directory, PostgresResource.PROGRAMS);
                var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var statement = connection.createStatement()) {
            for (var extension : new String[] {"pg_trgm", "btree_gist", "btree_gin", "unaccent", "pgcrypto"}) {
                statement.execute("create extension " + extension);
            }
            var rows = statement.executeQuery("select array_length(show_trgm('产品路线图'), 1)");
            rows.next();
            assertEquals(6, rows.getInt(1));
        }
    }
}
