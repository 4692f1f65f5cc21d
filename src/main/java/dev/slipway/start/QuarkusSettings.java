package dev.slipway.start;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.quarkus.runtime.logging.LevelConverter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.Converter;

/** The settings of Quarkus that operators need most; Quarkus would notice a wrong one late, or end in a stack trace. */
final class QuarkusSettings {
    private static final Map<String, Converter<?>> READERS = new LinkedHashMap<>();

    static {
        READERS.put("quarkus.http.port", new WholeNumber.Port());
        READERS.put("quarkus.http.ssl-port", new WholeNumber.Port());
        READERS.put("quarkus.datasource.jdbc.max-size", new WholeNumber.Connections());
        READERS.put("quarkus.http.cors.origins", QuarkusSettings::origins);
        READERS.put("quarkus.log.level", readable(new LevelConverter(), "must be a level such as INFO or DEBUG"));
        READERS.put("quarkus.shutdown.timeout", readable(new DurationConverter(), "must be a time such as 10S or 2M"));
        READERS.put(
                "quarkus.http.limits.max-body-size", readable(new MemorySizeConverter(), "must be a size such as 24M"));
        READERS.put("quarkus.otel.traces.sampler.arg", QuarkusSettings::share);
        READERS.put("quarkus.otel.exporter.otlp.endpoint", QuarkusSettings::address);
        READERS.put("quarkus.oidc.auth-server-url", QuarkusSettings::address);
        READERS.put("quarkus.config.locations", QuarkusSettings::files);
    }

    private QuarkusSettings() {}

    /** A sentence for each wrong setting; empty if none is wrong. */
    static String refusals(Function<String, String> values) {
        return READERS.keySet().stream()
                .flatMap(name -> refusal(name, values.apply(name)))
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> refusal(String name, String value) {
        if (value == null) return Stream.empty();
        try {
            if (READERS.get(name).convert(value) != null) return Stream.empty();
            return Stream.of(StartSettings.named(name) + " must not be empty.");
        } catch (IllegalArgumentException wrong) {
            return Stream.of(StartSettings.named(name) + " " + wrong.getMessage() + ".");
        }
    }

    private static Converter<Object> readable(Converter<?> converter, String expected) {
        return value -> {
            try {
                return converter.convert(value);
            } catch (RuntimeException unreadable) {
                throw new IllegalArgumentException(expected + ", not " + value, unreadable);
            }
        };
    }

    /** Addresses, or patterns between slashes. */
    private static Object origins(String value) {
        for (String origin : value.split(",")) {
            String text = origin.strip();
            if (!text.startsWith("/") || !text.endsWith("/") || text.length() < 2) continue;
            readable(pattern -> Pattern.compile(pattern), "must have regular expressions between slashes")
                    .convert(text.substring(1, text.length() - 1));
        }
        return value;
    }

    private static Object share(String value) {
        BigDecimal share = (BigDecimal) readable(text -> new BigDecimal(text.strip()), "must be a number from 0 to 1")
                .convert(value);
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("must be a number from 0 to 1, not " + value);
        }
        return share;
    }

    private static Object address(String value) {
        if (value.matches("https?://.+")) return value;
        throw new IllegalArgumentException("must begin with http:// or https://, not " + value);
    }

    /** Files that are missing would be passed over with a warning, and with them the database that they name. */
    private static Object files(String value) {
        for (String location : value.split(",")) {
            String text = location.strip();
            if (!text.contains(":") && Files.notExists(Path.of(text))) {
                throw new IllegalArgumentException("names " + text + ", which does not exist");
            }
        }
        return value;
    }
}
