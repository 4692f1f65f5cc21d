package dev.slipway.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/** One running PostgreSQL server. */
final class Postmaster {
    private static final Logger LOG = Logger.getLogger(Postmaster.class);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final long LOG_LIMIT_BYTES = 10_000_000;
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "timezone=UTC",
            "log_timezone=UTC",
            // a refused statement is Slipway's to report, and would bring its data into the log
            "log_min_messages=log",
            "log_min_error_statement=panic",
            "log_checkpoints=off");

    private final ProcessHandle process;
    private final Programs programs;

    private Postmaster(ProcessHandle process, Programs programs) {
        this.process = process;
        this.programs = programs;
    }

    /** Starts a server and returns once it accepts connections, after it has recovered from a crash if need be. */
    static Postmaster start(Cluster cluster, Programs programs, int port, boolean durable) throws IOException {
        stopOrphan(cluster.directory(), programs);
        var log = log(cluster);
        var before = Files.size(log);
        var builder = command(cluster, programs, port, durable).detached().builder();
        var process = builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process.getOutputStream().close();
        var pidFile = PidFile.of(cluster.directory());
        while (!pidFile.isReady(process.pid())) {
            if (!process.isAlive()) {
                throw new IOException(Command.lastLine(Files.readString(log).substring((int) before)));
            }
            Uninterrupted.sleep(5);
        }
        return new Postmaster(process.toHandle(), programs);
    }

    long processId() {
        return process.pid();
    }

    CompletableFuture<ProcessHandle> end() {
        return process.onExit();
    }

    /** Ends open transactions, writes a checkpoint and stops; returns when the process has ended. */
    void stop() {
        for (var signal : List.of("INT", "QUIT")) {
            try {
                Command.of(programs.program("pg_ctl"), "kill", signal, Long.toString(process.pid()))
                        .run("");
            } catch (IOException e) {
                LOG.debugf(e, "PostgreSQL cannot be sent %s", signal);
            }
            if (endsWithin(STOP)) {
                return;
            }
        }
        process.destroyForcibly();
    }

    private boolean endsWithin(Duration time) {
        for (long end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; ) {
            // a process that ended, but that its parent did not ask about, has no command line
            if (!process.isAlive()
                    || process.info().commandLine().isEmpty()
                            && !Platform.current().isWindows()) {
                return true;
            }
            Uninterrupted.sleep(5);
        }
        return false;
    }

    /** After a kill -9 of Slipway its server lives on. */
    static void stopOrphan(Path cluster, Programs programs) throws IOException {
        var pidFile = PidFile.of(cluster);
        var orphan = pidFile.server();
        if (orphan.isPresent()) {
            LOG.infof(
                    "Stopping PostgreSQL (process %d), which an earlier Slipway left running",
                    orphan.get().pid());
            new Postmaster(orphan.get(), programs).stop();
        }
        pidFile.deleteIfOfAnotherProcess();
    }

    private static Command command(Cluster cluster, Programs programs, int port, boolean durable) {
        var arguments = new ArrayList<String>();
        arguments.addAll(List.of("-D", cluster.directory().toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        if (!durable) {
            List.of("fsync=off", "full_page_writes=off").forEach(setting -> arguments.addAll(List.of("-c", setting)));
        }
        return Command.of(programs.program("postgres"), arguments);
    }

    private static Path log(Cluster cluster) throws IOException {
        var log = cluster.directory().resolveSibling("postgres.log");
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
            Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (Files.notExists(log)) {
            OwnerOnly.write(log, "");
        }
        return log;
    }
}
