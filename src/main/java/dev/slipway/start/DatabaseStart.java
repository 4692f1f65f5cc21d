package dev.slipway.start;

import dev.slipway.embedded.EmbeddedDatabase;
import io.quarkus.runtime.Application;
import java.util.concurrent.CompletableFuture;

/** The choice of the database: the configured one, or else a server of Slipway's own. */
public final class DatabaseStart {
    private DatabaseStart() {}

    /** Leaves a database that can be used in the settings of Quarkus. */
    public static void run() {
        var settings = StartSettings.read();
        if (settings.text(StartSettings.URL).isEmpty()) {
            startEmbedded(settings);
            settings = StartSettings.read();
        }
        new DatabaseServer(settings).check();
    }

    private static void startEmbedded(StartSettings settings) {
        var starting = new CompletableFuture<EmbeddedDatabase>();
        // registered first: a SIGTERM in the middle of the start must not leave a server behind
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(starting), "postgres-stop"));
        try {
            var database = EmbeddedDatabase.start(settings.dataDirectory());
            System.setProperty(StartSettings.URL, database.jdbcUrl());
            System.setProperty(StartSettings.USERNAME, database.username());
            System.setProperty(StartSettings.PASSWORD, database.password());
            starting.complete(database);
        } finally {
            starting.complete(null);
        }
    }

    private static void stop(CompletableFuture<EmbeddedDatabase> starting) {
        var database = starting.join();
        // all hooks run at once, and Quarkus still answers its last requests
        var application = Application.currentApplication();
        if (application != null) {
            application.awaitShutdown();
        }
        if (database != null) {
            database.close();
        }
    }
}
