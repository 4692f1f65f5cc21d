package dev.slipway.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How PostgreSQL, which refuses to run as root, is started by root: as somebody else. */
record Privileges(List<String> prefix, Optional<String> account) {
    private static final Privileges UNCHANGED = new Privileges(List.of(), Optional.empty());
    private static volatile Privileges chosen;

    static Privileges get() {
        if (chosen == null) {
            chosen = isRoot() ? lowered() : UNCHANGED;
        }
        return chosen;
    }

    /** Makes files that root created accessible to the one who runs PostgreSQL. */
    void give(Path files) throws IOException {
        if (account.isPresent()) {
            answer("chown", "-R", account.get(), files.toString())
                    .orElseThrow(() -> new IOException("cannot be given to the user " + account.get()));
        }
    }

    /** Fails if whoever runs PostgreSQL cannot enter the directories above a file. */
    void checkAccess(Path file) {
        if (account.isPresent() && as(prefix, "test", "-r", file.toString()).isEmpty()) {
            throw new StartFailure("PostgreSQL runs as the user " + account.get() + " here, who cannot read " + file
                    + "; set slipway.data-dir (SLIPWAY_DATA_DIR) to a directory that every user may enter.");
        }
    }

    private static boolean isRoot() {
        return !Platform.current().isWindows()
                && answer("id", "-u").filter("0"::equals).isPresent();
    }

    private static Privileges lowered() {
        // in a user namespace without a mapping root is nobody, and yet still owns its files; initdb wants to know its
        // name
        if (answer("unshare", "--user", "id", "-un")
                .filter(name -> !name.equals("root"))
                .isPresent()) {
            return new Privileges(List.of("unshare", "--user"), Optional.empty());
        }
        // containers forbid that, as a rule
        return Stream.of("postgres", "nobody")
                .map(Privileges::account)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new StartFailure("PostgreSQL refuses to run as root, and Slipway may not lower its"
                        + " rights here; run Slipway as an ordinary user, or set quarkus.datasource.jdbc.url"
                        + " (QUARKUS_DATASOURCE_JDBC_URL) to a server of your own."));
    }

    private static Optional<Privileges> account(String name) {
        return answer("id", "-g", name)
                .map(group -> List.of("setpriv", "--reuid=" + name, "--regid=" + group, "--clear-groups"))
                .filter(prefix -> as(prefix, "id", "-un").isPresent())
                .map(prefix -> new Privileges(prefix, Optional.of(name)));
    }

    private static Optional<String> as(List<String> prefix, String... command) {
        return answer(Stream.concat(prefix.stream(), Stream.of(command)).toArray(String[]::new));
    }

    /** What the command says, unless it fails or does not exist. */
    private static Optional<String> answer(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Uninterrupted.waitFor(process) == 0 ? Optional.of(output.strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
