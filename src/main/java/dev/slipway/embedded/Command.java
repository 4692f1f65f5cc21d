package dev.slipway.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A program of PostgreSQL with its arguments, started so that it agrees to run for this user. */
record Command(List<String> words) {
    static Command of(String program, List<String> arguments) {
        var words = new ArrayList<>(Privileges.get().prefix());
        words.add(program);
        words.addAll(arguments);
        return new Command(List.copyOf(words));
    }

    static Command of(String program, String... arguments) {
        return of(program, List.of(arguments));
    }

    /** The same in a session of its own, where the terminal's Ctrl-C does not reach it; macOS has no such program. */
    Command detached() {
        var setsid = Stream.of("/usr/bin/setsid", "/bin/setsid").filter(path -> new File(path).canExecute());
        return new Command(Stream.concat(setsid.limit(1), words.stream()).toList());
    }

    ProcessBuilder builder() {
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        var environment = builder.environment();
        // PGPORT, PGOPTIONS and their like are meant for another server
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        environment.put("TZ", "UTC");
        return builder;
    }

    /** Runs to the end with the given standard input; fails with what the program said. */
    void run(String input) throws IOException {
        var process = builder().start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // a program that ended early says why below
        }
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (Uninterrupted.waitFor(process) != 0) {
            throw new IOException(lastLine(output));
        }
    }

    static String lastLine(String output) {
        return output.lines()
                .filter(line -> line.matches(".*\\b(error|ERROR|FATAL|PANIC):.*"))
                .reduce((first, second) -> second)
                .orElse(output)
                .strip();
    }
}
