package dev.slipway.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What puts a program out of root's rights, since PostgreSQL refuses to run as root. */
final class Privileges {
    /** In a user namespace without a mapping, root is nobody and yet still owns its files. */
    private static final List<String> UNSHARE = List.of("unshare", "--user");

    private static volatile List<String> prefix;

    private Privileges() {}

    static List<String> prefix() {
        if (prefix == null) {
            prefix = choose();
        }
        return prefix;
    }

    private static List<String> choose() {
        if (Platform.current().isWindows() || !says("0", List.of("id", "-u"))) {
            return List.of();
        }
        if (says("65534", List.of("unshare", "--user", "id", "-u"))) {
            return UNSHARE;
        }
        throw new StartFailure(
                "Slipway runs as root and may not create a user namespace, and PostgreSQL refuses to run as"
                        + " root; run Slipway as an ordinary user, or set quarkus.datasource.jdbc.url (QUARKUS_DATASOURCE_JDBC_URL)"
                        + " to a server of your own.");
    }

    private static boolean says(String answer, List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Uninterrupted.waitFor(process) == 0 && output.strip().equals(answer);
        } catch (IOException e) {
            return false;
        }
    }
}
