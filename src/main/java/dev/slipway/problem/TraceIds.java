package dev.slipway.problem;

import io.opentelemetry.api.trace.Span;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jboss.logging.MDC;

/** The id that connects an answer with the log lines of its request. */
public final class TraceIds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private TraceIds() {}

    /** The id of the current trace, or a new one where the request has none. */
    public static String current() {
        var context = Span.current().getSpanContext();
        if (context.isValid()) return context.getTraceId();
        if (MDC.get("traceId") instanceof String known) return known;
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
