package dev.slipway.testing;

import dev.slipway.embedded.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/** The PostgreSQL that tests of the whole application use: a fresh one, or the server SLIPWAY_TEST_JDBC_URL names. */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {
    /** Unpacked once per build directory: unpacking takes longer than the rest of the start. */
    public static final Path PROGRAMS = Path.of("target", "postgres-programs");

    private Path directory;
    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        var external = System.getenv("SLIPWAY_TEST_JDBC_URL");
        if (external != null) {
            return datasource(
                    external,
                    System.getenv().getOrDefault("SLIPWAY_TEST_USERNAME", "slipway"),
                    System.getenv().getOrDefault("SLIPWAY_TEST_PASSWORD", "slipway"));
        }
        try {
            directory = Files.createTempDirectory("slipway-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database = EmbeddedDatabase.startForTests(directory, PROGRAMS);
        return datasource(database.jdbcUrl(), database.username(), database.password());
    }

    @Override
    public void stop() {
        if (database == null) {
            return;
        }
        database.close();
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> datasource(String url, String username, String password) {
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", username,
                "quarkus.datasource.password", password);
    }
}
