package dev.slipway.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** A real PostgreSQL server that belongs to one Slipway and keeps its data in one directory. */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);

    private final DataDirectory data;
    private final Cluster cluster;
    private final Supervisor supervisor;
    private final int port = Port.free();

    private EmbeddedDatabase(DataDirectory data, Path programsDirectory, boolean durable) throws IOException {
        var programs = Programs.below(programsDirectory);
        this.data = data;
        this.cluster = Cluster.in(data.path(), programs, durable);
        this.supervisor = new Supervisor(() -> Postmaster.start(cluster, programs, port, durable));
    }

    /** Starts the server on the data of the directory, which is created if need be; what is committed stays. */
    public static EmbeddedDatabase start(Path dataDirectory) {
        return start(dataDirectory, dataDirectory.resolve("programs"), true);
    }

    /** Starts a server for tests: quick, and without the promise that data outlives a loss of power. */
    public static EmbeddedDatabase startForTests(Path dataDirectory, Path programsDirectory) {
        return start(dataDirectory, programsDirectory, false);
    }

    private static EmbeddedDatabase start(Path dataDirectory, Path programsDirectory, boolean durable) {
        var started = System.nanoTime();
        var data = DataDirectory.open(dataDirectory);
        try {
            var database = new EmbeddedDatabase(data, programsDirectory.toAbsolutePath(), durable);
            database.checkLogin();
            LOG.infof(
                    "PostgreSQL runs on 127.0.0.1:%d with the data of %s, after %d ms",
                    database.port, data.path(), (System.nanoTime() - started) / 1_000_000);
            return database;
        } catch (IOException e) {
            data.close();
            throw new StartFailure("PostgreSQL cannot be started on " + data.path() + " (" + e.getMessage() + ").", e);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    public String jdbcUrl() {
        // it listens on the loopback address only, where encryption costs a round trip and hides nothing
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.NAME + "?sslmode=disable&gssEncMode=disable";
    }

    public String username() {
        return Cluster.NAME;
    }

    public String password() {
        return cluster.password();
    }

    long processId() {
        return supervisor.postmaster().processId();
    }

    private void checkLogin() {
        try {
            DriverManager.getConnection(jdbcUrl(), username(), password()).close();
        } catch (SQLException e) {
            close();
            throw new StartFailure(
                    "PostgreSQL on " + data.path() + " refuses Slipway's login (" + e.getMessage() + ").", e);
        }
    }

    /** Stops the server; call it when nobody uses a connection any more. */
    @Override
    public void close() {
        supervisor.close();
        data.close();
    }
}
