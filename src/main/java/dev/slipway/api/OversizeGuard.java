package dev.slipway.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.problem.Messages;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body that is announced larger than any may be; the server itself would answer without saying why. */
@ApplicationScoped
class OversizeGuard {

    private static final int BEFORE_EVERYTHING = 1_000;

    @Inject
    ObjectMapper mapper;

    @ConfigProperty(name = "quarkus.http.limits.max-body-size")
    MemorySize most;

    void register(@Observes Filters filters) {
        filters.register(this::guard, BEFORE_EVERYTHING);
    }

    private void guard(RoutingContext routing) {
        String announced = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced == null || announced.length() < 18 && Long.parseLong(announced) <= most.asLongValue()) {
            routing.next();
            return;
        }
        var failure = new ProblemException(ProblemType.PAYLOAD_TOO_LARGE, "detail.too-large", most.asLongValue());
        var locale = Messages.locale(routing.request().getHeader("Accept-Language"));
        URI base = URI.create(routing.request().absoluteURI());
        try {
            byte[] body = mapper.writeValueAsBytes(ProblemAnswers.problem(failure, base, locale));
            routing.response()
                    .setStatusCode(failure.type().status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, ProblemAnswers.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .end(io.vertx.core.buffer.Buffer.buffer(body));
        } catch (JsonProcessingException impossible) {
            routing.fail(impossible);
        }
    }
}
