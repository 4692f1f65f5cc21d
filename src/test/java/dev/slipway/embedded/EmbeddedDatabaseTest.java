package dev.slipway.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.PostgresResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The embedded database keeps its data, and starts again whatever happened to it. */
class EmbeddedDatabaseTest {
    @TempDir
    Path directory;

    @Test
    void restartKeepsDataAndPassword() throws SQLException {
        String password;
        try (var server = TestServer.start(directory)) {
            password = server.database().password();
            server.execute("create table kept as select 42 as answer");
        }
        try (var server = TestServer.start(directory)) {
            assertEquals("42", server.ask("select answer from kept"));
            assertEquals(password, server.database().password());
        }
    }

    @Test
    void killedPostgresIsStartedAgainOnTheSamePort() throws Exception {
        try (var server = TestServer.start(directory)) {
            server.execute("create table kept as select 42 as answer");
            var killed = server.database().processId();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            assertEquals("42", askUntilAnswered(server, "select answer from kept"));
            assertNotEquals(killed, server.database().processId());
        }
    }

    @Test
    void closedDatabaseStaysClosed() throws Exception {
        var server = TestServer.start(directory);
        var process = ProcessHandle.of(server.database().processId()).orElseThrow();
        server.close();
        // an ended process stays in the table until its parent has read how it ended
        process.onExit().get(5, TimeUnit.SECONDS);
        Thread.sleep(500);
        assertFalse(Files.exists(directory.resolve("postgres/postmaster.pid")));
    }

    @Test
    void serverLeftByKilledSlipwayIsStopped() throws Exception {
        var programs = Programs.below(PostgresResource.PROGRAMS.toAbsolutePath());
        var orphan = Postmaster.start(Cluster.in(directory, programs, false), programs, Port.free(), false);
        try (var server = TestServer.start(directory)) {
            assertEquals("1", server.ask("select 1"));
            assertTrue(ProcessHandle.of(orphan.processId()).isEmpty());
        }
    }

    /** Left alone, it would keep a new one from starting. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @EnabledOnOs(OS.LINUX)
    void serverLeftByKilledSlipwayIsStoppedByWhateverNameItsDirectoryHas(boolean moved) throws Exception {
        var programs = Programs.below(PostgresResource.PROGRAMS.toAbsolutePath());
        var then = directory.resolve("then");
        var now = directory.resolve("now");
        var orphan = Postmaster.start(
                Cluster.in(Files.createDirectory(then), programs, false), programs, Port.free(), false);
        if (moved) {
            Files.move(then, now);
        } else {
            Files.createSymbolicLink(now, then);
        }
        try (var server = TestServer.start(now)) {
            assertEquals("1", server.ask("select 1"));
            assertTrue(ProcessHandle.of(orphan.processId()).isEmpty());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void processThatWasGivenTheNumberOfDeadServerIsLeftAlone() throws Exception {
        TestServer.start(directory).close();
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    directory.resolve("postgres/postmaster.pid"),
                    stranger.pid() + "\n" + directory.resolve("postgres") + "\n1700000000\n5432\n\n127.0.0.1\n");
            try (var server = TestServer.start(directory)) {
                assertEquals("1", server.ask("select 1"));
                assertTrue(stranger.isAlive());
            }
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void secondStartOnTheDirectoryIsRefused() throws SQLException {
        try (var server = TestServer.start(directory)) {
            var failure = assertThrows(StartFailure.class, () -> TestServer.start(directory));
            assertTrue(failure.getMessage().contains(directory.toString()), failure.getMessage());
            assertEquals("1", server.ask("select 1"));
        }
    }

    @Test
    void remainsOfKilledInitializationAreDeleted() throws IOException {
        var remains = directory.resolve("postgres.unfinished-0");
        Files.createDirectories(remains.resolve("base"));
        Files.writeString(remains.resolve("PG_VERSION"), "17");
        TestServer.start(directory).close();
        assertFalse(Files.exists(remains));
    }

    @Test
    void directoryThatCannotBeWrittenIsNamed() throws IOException {
        var file = Files.writeString(directory.resolve("file"), "in the way");
        var failure = assertThrows(StartFailure.class, () -> TestServer.start(file.resolve("data")));
        assertTrue(failure.getMessage().contains(file.resolve("data").toString()), failure.getMessage());
    }

    private static String askUntilAnswered(TestServer server, String sql) throws Exception {
        var deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (true) {
            try {
                return server.ask(sql);
            } catch (SQLException e) {
                if (Instant.now().isAfter(deadline)) {
                    throw e;
                }
                Thread.sleep(20);
            }
        }
    }
}
