package dev.slipway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Api;
import dev.slipway.testing.Listener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged Slipway is killed, and so is its database; what was acknowledged stays. */
@DisabledOnOs(OS.WINDOWS)
class CrashIT {
    /** Shared, so that PostgreSQL is unpacked once. */
    @TempDir
    static Path data;

    @Test
    void killedSlipwayStartsAgain() throws Exception {
        ProcessHandle orphan;
        Acknowledged acknowledged;
        try (var slipway = SlipwayProcess.start(data).awaitReady()) {
            acknowledged = Acknowledged.write(slipway);
            orphan = slipway.postgres();
            slipway.kill();
        }
        try (var slipway = SlipwayProcess.start(data).awaitReady()) {
            assertFalse(orphan.isAlive(), "the database of the killed Slipway still runs");
            acknowledged.verify(slipway);
        }
    }

    @Test
    void killedPostgresIsStartedAgain() throws Exception {
        try (var slipway = SlipwayProcess.start(data).awaitReady()) {
            var acknowledged = Acknowledged.write(slipway);
            var killed = slipway.postgres();
            killed.destroyForcibly();
            killed.onExit().get(10, TimeUnit.SECONDS);
            slipway.awaitReady();
            acknowledged.awaitMore(20).verify(slipway);
        }
    }

    @Test
    void aStreamOfChangesGoesOnAfterItsDatabaseWasKilled() throws Exception {
        try (var slipway = SlipwayProcess.start(data).awaitReady();
                var listener = new Listener(slipway.uri("").toString(), Api.ADMIN, Map.of())) {
            var killed = slipway.postgres();
            killed.destroyForcibly();
            killed.onExit().get(10, TimeUnit.SECONDS);
            slipway.awaitReady();
            var made = slipway.send("POST", "/api/v1/people", Api.ADMIN, "{\"name\":\"林晓雯 after the crash\"}");
            assertEquals(201, made.statusCode(), made.body());
            assertTrue(listener.next(event -> event.contains("after the crash"), 30) != null, slipway::output);
        }
    }

    @Test
    void slipwayAndPostgresKilledTogetherStartAgain() throws Exception {
        Acknowledged acknowledged;
        try (var slipway = SlipwayProcess.start(data).awaitReady()) {
            acknowledged = Acknowledged.write(slipway);
            var postgres = slipway.postgres();
            slipway.kill();
            postgres.destroyForcibly();
        }
        try (var slipway = SlipwayProcess.start(data).awaitReady()) {
            acknowledged.verify(slipway);
        }
    }

    @Test
    void slipwayKilledDuringItsFirstStartStartsAgain(@TempDir Path fresh) throws Exception {
        try (var slipway = SlipwayProcess.start(fresh)) {
            while (!isInitializing(fresh)) {
                Thread.sleep(5);
            }
            slipway.kill();
        }
        try (var slipway = SlipwayProcess.start(fresh)) {
            slipway.awaitReady();
        }
    }

    @Test
    void terminatedSlipwayLeavesNoPostgresBehind() throws Exception {
        try (var slipway = SlipwayProcess.start(data).awaitReady()) {
            var postgres = slipway.postgres();
            slipway.terminate();
            assertFalse(postgres.isAlive());
            assertFalse(slipway.output().contains("ERROR"), slipway.output());
        }
    }

    @Test
    void secondSlipwayOnTheDataIsRefused() throws Exception {
        try (var first = SlipwayProcess.start(data).awaitReady();
                var second = SlipwayProcess.start(data)) {
            assertEquals(1, second.awaitExit());
            assertEquals(
                    "Another Slipway runs on the data directory " + data
                            + "; stop it, or set slipway.data-dir (SLIPWAY_DATA_DIR) to another directory.\n",
                    second.output());
            assertTrue(first.isReady());
        }
    }

    @Test
    void unreachableDatabaseIsNamed() throws Exception {
        var settings = Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/slipway?password=secret");
        try (var slipway = SlipwayProcess.start(data, settings)) {
            assertEquals(1, slipway.awaitExit());
            assertEquals(1, slipway.output().lines().count(), slipway.output());
            assertTrue(slipway.output().contains("quarkus.datasource.jdbc.url"), slipway.output());
            assertFalse(slipway.output().contains("secret"), slipway.output());
        }
    }

    @Test
    void wrongSettingIsNamedWithoutStackTrace() throws Exception {
        try (var slipway = SlipwayProcess.start(data, Map.of("QUARKUS_HTTP_PORT", "many"))) {
            assertEquals(1, slipway.awaitExit());
            var said = slipway.output();
            assertTrue(
                    said.contains(
                            "quarkus.http.port (QUARKUS_HTTP_PORT) must be a whole number from 0 to 65535, not many."),
                    said);
            assertFalse(said.contains("\tat "), said);
        }
    }

    private static boolean isInitializing(Path directory) throws Exception {
        try (var unfinished = Files.newDirectoryStream(directory, "postgres.unfinished-*")) {
            return unfinished.iterator().hasNext();
        }
    }
}
