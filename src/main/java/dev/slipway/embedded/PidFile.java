package dev.slipway.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        return process().filter(this::isServer);
    }

    /** Makes way for a new server, which would refuse to start beside any living process of that number. */
    void deleteIfOfAnotherProcess() throws IOException {
        if (process().isPresent() && server().isEmpty()) {
            Files.deleteIfExists(path);
        }
    }

    private Optional<ProcessHandle> process() {
        return lines().stream()
                .limit(1)
                .map(String::strip)
                .filter(line -> line.matches("[0-9]{1,18}"))
                .findFirst()
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                .filter(ProcessHandle::isAlive);
    }

    private boolean isServer(ProcessHandle process) {
        var information = process.info();
        var workplace = Path.of("/proc", Long.toString(process.pid()), "cwd");
        if (Files.exists(workplace)) {
            // Linux: a server works in its directory, by whatever name that was known when it started
            return information.command().orElse("").endsWith("/postgres") && isSame(workplace, path.getParent());
        }
        var directory = " -D " + path.getParent() + " ";
        // Windows tells the program, but not its arguments
        return information
                .commandLine()
                .map(line -> line.contains(directory))
                .orElseGet(() -> information.command().orElse("").endsWith("postgres.exe"));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            return List.of();
        }
    }
}
