package dev.slipway.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a PostgreSQL server says of itself in the file postmaster.pid. */
record PidFile(Path path) {
    private static final int STATUS = 7;

    static PidFile of(Path cluster) {
        return new PidFile(cluster.resolve("postmaster.pid"));
    }

    boolean isReady(long pid) {
        var lines = lines();
        return lines.size() > STATUS
                && lines.get(0).strip().equals(Long.toString(pid))
                && lines.get(STATUS).strip().equals("ready");
    }

    /** The living server that wrote the file; empty if it is dead, even when its number belongs to another process now. */
    Optional<ProcessHandle> server() {
        return lines().stream()
                .limit(1)
                .map(String::strip)
                .filter(line -> line.matches("[0-9]{1,18}"))
                .findFirst()
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                .filter(ProcessHandle::isAlive)
                .filter(this::servesThisDirectory);
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    private boolean servesThisDirectory(ProcessHandle process) {
        var information = process.info();
        var isPostgres = information
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
        // Windows does not tell the arguments of a process
        return isPostgres
                && information
                        .arguments()
                        .map(arguments -> Arrays.asList(arguments)
                                .contains(path.getParent().toString()))
                        .orElse(true);
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            return List.of();
        }
    }
}
