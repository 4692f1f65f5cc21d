package dev.slipway.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** The ids that connect an answer with the log lines of its request. */
@Singleton
public class TraceIds {

    /** Where a request keeps its id, for whatever it logs; OpenTelemetry keeps it there too, once it is switched on. */
    private static final String KEY = "traceId";

    /** W3C Trace Context, 3.2: version, trace, parent, flags; one of zeros is none. */
    private static final Pattern PARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    private static final int BEFORE_EVERYTHING = 2_000;

    /** The id of the current request, or a new one where there is no request. */
    public static String current() {
        return MDC.get(KEY) instanceof String known ? known : random();
    }

    void register(@Observes Filters filters) {
        filters.register(
                routing -> {
                    if (MDC.get(KEY) == null) MDC.put(KEY, of(routing.request().getHeader("traceparent")));
                    routing.next();
                },
                BEFORE_EVERYTHING);
    }

    /** The id that the caller gave the request, or else a new one. */
    private static String of(String parent) {
        if (parent == null) return random();
        Matcher known = PARENT.matcher(parent);
        return known.matches() ? known.group(1) : random();
    }

    /** No secret, so an ordinary random number will do. */
    private static String random() {
        HexFormat hex = HexFormat.of();
        ThreadLocalRandom bits = ThreadLocalRandom.current();
        return hex.toHexDigits(bits.nextLong()) + hex.toHexDigits(bits.nextLong());
    }
}
