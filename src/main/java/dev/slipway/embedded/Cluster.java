package dev.slipway.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** PostgreSQL's files: one database, and one role that owns it and needs a password. */
record Cluster(Path directory, String password) {
    static final String NAME = "slipway";

    /** The role is no superuser; as the owner of the database it may create the trusted extensions. */
    private static final String ROLE = "CREATE ROLE slipway LOGIN PASSWORD '%s'\n";

    private static final String DATABASE =
            "ALTER DATABASE postgres RENAME TO slipway\nALTER DATABASE slipway OWNER TO slipway\n";

    /** Nobody but the role of Slipway may log in, and the superuser not at all. */
    private static final String LOGINS = "host slipway slipway 127.0.0.1/32 scram-sha-256\n";

    static Cluster in(Path dataDirectory, Programs programs, boolean durable) {
        var directory = dataDirectory.resolve("postgres");
        try {
            var password = password(dataDirectory.resolve("postgres.password"));
            if (!Files.exists(directory)) {
                Trees.createAtomically(directory, target -> create(target, programs, password, durable));
            }
            return new Cluster(directory, password);
        } catch (IOException e) {
            throw new StartFailure(
                    "PostgreSQL's files cannot be created in " + directory + " (" + e.getMessage() + ").", e);
        }
    }

    private static void create(Path target, Programs programs, String password, boolean durable) throws IOException {
        initialize(target, programs, durable);
        Files.writeString(target.resolve("pg_hba.conf"), LOGINS);
        // a server that listens to nobody, so that nobody can come in before there is a password
        Command.of(
                        programs.program("postgres"),
                        "--single",
                        "-c",
                        "exit_on_error=on",
                        "-c",
                        "fsync=" + (durable ? "on" : "off"),
                        "-D",
                        target.toString(),
                        "template1")
                .run(ROLE.formatted(password) + DATABASE);
    }

    private static void initialize(Path target, Programs programs, boolean durable) throws IOException {
        IOException failure = null;
        for (var characterType : Platform.current().characterTypes()) {
            try {
                Command.of(
                                programs.program("initdb"),
                                "--pgdata=" + target,
                                "--username=postgres",
                                "--auth=reject",
                                "--encoding=UTF8",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--locale=C",
                                "--lc-ctype=" + characterType,
                                "--data-checksums",
                                durable ? "--sync-method=fsync" : "--no-sync")
                        .run("");
                return;
            } catch (IOException e) {
                if (!e.getMessage().contains("invalid locale")) {
                    throw e;
                }
                failure = e;
            }
        }
        throw failure;
    }

    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            var bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            OwnerOnly.write(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }
}
