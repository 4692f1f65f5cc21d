package dev.slipway.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

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
