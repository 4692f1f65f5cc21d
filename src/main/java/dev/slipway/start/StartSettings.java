package dev.slipway.start;

import io.quarkus.runtime.configuration.QuarkusConfigBuilderCustomizer;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Optional;

/** The settings that are needed before Quarkus starts, from the same places and by the same names. */
record StartSettings(SmallRyeConfig config) {
    static final String URL = "quarkus.datasource.jdbc.url";
    static final String USERNAME = "quarkus.datasource.username";
    static final String PASSWORD = "quarkus.datasource.password";

    static StartSettings read() {
        return new StartSettings(new SmallRyeConfigBuilder()
                .forClassLoader(Thread.currentThread().getContextClassLoader())
                .withCustomizers(new QuarkusConfigBuilderCustomizer())
                .addDefaultInterceptors()
                .addDefaultSources()
                // a file that quarkus.config.locations names
                .addDiscoveredSources()
                .build());
    }

    Path dataDirectory() {
        return Path.of(text("slipway.data-dir").orElse("data"));
    }

    Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }
}
