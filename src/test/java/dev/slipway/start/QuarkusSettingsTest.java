package dev.slipway.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong settings of Quarkus are named before there is a database. */
class QuarkusSettingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quarkus.http.port | abc | must be a whole number from 0 to 65535, not abc",
                "quarkus.http.port | 65536 | must be a whole number from 0 to 65535, not 65536",
                "quarkus.http.port | '' | must not be empty",
                "quarkus.http.ssl-port | -1 | must be a whole number from 0 to 65535, not -1",
                "quarkus.datasource.jdbc.max-size | 0 | must be a whole number from 1 to 10000, not 0",
                "quarkus.http.cors.origins | https://a.example,/(/ | must have regular expressions between slashes, not (",
                "quarkus.log.level | LOUD | must be a level such as INFO or DEBUG, not LOUD",
                "quarkus.shutdown.timeout | soon | must be a time such as 10S or 2M, not soon",
                "quarkus.http.limits.max-body-size | lots | must be a size such as 24M, not lots",
                "quarkus.otel.traces.sampler.arg | abc | must be a number from 0 to 1, not abc",
                "quarkus.otel.traces.sampler.arg | 1.1 | must be a number from 0 to 1, not 1.1",
                "quarkus.oidc.auth-server-url | nonsense | must begin with http:// or https://, not nonsense",
                "quarkus.config.locations | pom.xml,no.properties | names no.properties, which does not exist",
                "quarkus.otel.exporter.otlp.endpoint | localhost | must begin with http:// or https://, not localhost",
            })
    void aWrongSettingIsNamedWithWhatIsExpected(String name, String value, String sentence) {
        String variable = name.toUpperCase(java.util.Locale.ROOT).replaceAll("[.-]", "_");
        assertEquals(
                name + " (" + variable + ") " + sentence + ".", QuarkusSettings.refusals(Map.of(name, value)::get));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quarkus.http.port | 0",
                "quarkus.config.locations | pom.xml",
                "quarkus.config.locations | file:/etc/slipway.properties",
                "quarkus.http.cors.origins | https://a.example, /https://.*\\.example/",
                "quarkus.http.cors.origins | *",
                "quarkus.log.level | DEBUG",
                "quarkus.log.level | warning",
                "quarkus.shutdown.timeout | 10",
                "quarkus.shutdown.timeout | PT1M",
                "quarkus.http.limits.max-body-size | 1048576",
                "quarkus.otel.traces.sampler.arg | 0.25",
                "quarkus.otel.exporter.otlp.endpoint | https://collector.example:4317",
            })
    void aRightOneIsLeftToQuarkus(String name, String value) {
        assertEquals("", QuarkusSettings.refusals(Map.of(name, value)::get));
    }

    @Test
    void allWrongOnesAreNamedAtOnce() {
        assertEquals(
                "quarkus.http.port (QUARKUS_HTTP_PORT) must be a whole number from 0 to 65535, not x."
                        + " quarkus.log.level (QUARKUS_LOG_LEVEL) must be a level such as INFO or DEBUG, not x.",
                QuarkusSettings.refusals(Map.of("quarkus.http.port", "x", "quarkus.log.level", "x")::get));
    }
}
