package dev.slipway.start;

import dev.slipway.embedded.StartFailure;
import io.quarkus.runtime.configuration.QuarkusConfigBuilderCustomizer;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The settings that are needed before Quarkus starts, from the same places and by the same names. */
record StartSettings(SmallRyeConfig config) {
    static final String URL = "quarkus.datasource.jdbc.url";
    static final String USERNAME = "quarkus.datasource.username";
    static final String PASSWORD = "quarkus.datasource.password";

    static StartSettings read() {
        var settings = new StartSettings(new SmallRyeConfigBuilder()
                .forClassLoader(Thread.currentThread().getContextClassLoader())
                .withCustomizers(new QuarkusConfigBuilderCustomizer())
                .addDefaultInterceptors()
                .addDefaultSources()
                // a file that quarkus.config.locations names
                .addDiscoveredSources()
                // a wrong one of Slipway's own ends the start here, before there is a database to stop
                .withMapping(Settings.class)
                .build());
        var refusals = QuarkusSettings.refusals(
                name -> settings.config.getConfigValue(name).getValue());
        if (!refusals.isEmpty()) throw new StartFailure(refusals);
        return settings;
    }

    Path dataDirectory() {
        return config.getConfigMapping(Settings.class).dataDir();
    }

    /** A property and its environment variable. */
    static String named(String property) {
        return property + " (" + property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + ")";
    }

    Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }
}
