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
    private static final String ROLE = " ROLE slipway LOGIN PASSWORD '%s'\n";

    private static final String DATABASE =
            "ALTER DATABASE postgres RENAME TO slipway\nALTER DATABASE slipway OWNER TO slipway\n";

    /** Nobody but the role of Slipway may log in, and the superuser not at all. */
    private static final String LOGINS = "host slipway slipway 127.0.0.1/32 scram-sha-256\n";

    static Cluster in(Path dataDirectory, Programs programs, boolean durable) {
        var cluster = new Cluster(dataDirectory.resolve("postgres"), newPassword());
        var secret = dataDirectory.resolve("postgres.password");
        try {
            if (!Files.exists(cluster.directory)) {
                OwnerOnly.write(secret, cluster.password);
                Trees.createAtomically(cluster.directory, target -> cluster.create(target, programs, durable));
            } else if (Files.exists(secret)) {
                return new Cluster(cluster.directory, Files.readString(secret).strip());
            } else {
                Postmaster.stopOrphan(cluster.directory, programs);
                cluster.run(cluster.directory, programs, "ALTER" + ROLE.formatted(cluster.password));
                OwnerOnly.write(secret, cluster.password);
            }
            return cluster;
        } catch (IOException e) {
            throw new StartFailure(
                    "PostgreSQL's files cannot be prepared in " + cluster.directory + " (" + e.getMessage() + ").", e);
        }
    }

    private void create(Path target, Programs programs, boolean durable) throws IOException {
        var privileges = Privileges.get();
        privileges.give(target);
        initialize(target, programs, durable);
        OwnerOnly.write(target.resolve("pg_hba.conf"), LOGINS);
        privileges.give(target.resolve("pg_hba.conf"));
        run(target, programs, "CREATE" + ROLE.formatted(password) + DATABASE);
    }

    /** A server without network, so that nobody can come in before there is a password. */
    private void run(Path target, Programs programs, String statements) throws IOException {
        Command.of(
                        programs.program("postgres"),
                        "--single",
                        "-c",
                        "exit_on_error=on",
                        "-D",
                        target.toString(),
                        "template1")
                .run(statements);
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

    private static String newPassword() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
