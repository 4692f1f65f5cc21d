package dev.slipway.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.problem.Messages;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses what the server itself would answer without saying why: an address that is no URI, a host that is none, and a
 * body that is announced larger than any may be.
 */
@ApplicationScoped
public class Gate {

    /** Set to true, it leaves addresses that are no URIs to this gate; Quarkus would refuse them with an empty answer. */
    public static final String LEFT_TO_THE_GATE = "vertx.disableURIValidation";

    private static final int BEFORE_EVERYTHING = 1_000;

    @Inject
    ObjectMapper mapper;

    @ConfigProperty(name = "quarkus.http.limits.max-body-size")
    MemorySize most;

    void register(@Observes Filters filters) {
        filters.register(this::guard, BEFORE_EVERYTHING);
    }

    /** A request that Vert.x itself refuses reaches no filter. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::guard);
    }

    private void guard(RoutingContext routing) {
        refusal(routing.request()).ifPresentOrElse(problem -> answer(routing, problem), routing::next);
    }

    private Optional<ProblemException> refusal(HttpServerRequest request) {
        if (request.authority() == null) return Optional.of(malformed("detail.host"));
        if (!request.uri().startsWith("/") && !request.uri().startsWith("http")
                || uri(request.uri()).isEmpty()) return Optional.of(malformed("detail.address"));
        String announced = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced == null || announced.length() < 18 && Long.parseLong(announced) <= most.asLongValue()) {
            return Optional.empty();
        }
        return Optional.of(new ProblemException(ProblemType.PAYLOAD_TOO_LARGE, "detail.too-large", most.asLongValue()));
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(ProblemType.MALFORMED_REQUEST, detail);
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private void answer(RoutingContext routing, ProblemException failure) {
        HttpServerRequest request = routing.request();
        var locale = Messages.locale(request.getHeader("Accept-Language"));
        // what cannot be read is not repeated as an address
        URI about = request.authority() == null
                ? URI.create("/")
                : uri(request.absoluteURI()).orElse(URI.create("/"));
        try {
            byte[] body = mapper.writeValueAsBytes(ProblemAnswers.problem(failure, about, locale));
            routing.response()
                    .setStatusCode(failure.type().status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, ProblemAnswers.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                    .putHeader(HttpHeaders.VARY, "Accept-Language")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .end(Buffer.buffer(body));
        } catch (JsonProcessingException impossible) {
            routing.fail(impossible);
        }
    }
}
