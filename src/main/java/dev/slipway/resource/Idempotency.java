package dev.slipway.resource;

import dev.slipway.data.Repository;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.security.CurrentCaller;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Makes a POST with an Idempotency-Key happen once: inside the transaction of the change, a repeated request is answered
 * with what the first was answered.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
class Idempotency {

    private static final Pattern RECORD = Pattern.compile("/api/v1/([a-z-]+)/([0-9a-f-]{36})");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    @Inject
    CurrentVertxRequest request;

    @Inject
    CurrentCaller caller;

    @Inject
    StoredAnswers answers;

    @Inject
    ResourceCatalog resources;

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        RoutingContext routing = request.getCurrent();
        if (routing == null
                || invocation.getMethod().isAnnotationPresent(Batched.class)
                || !RestResponse.class.isAssignableFrom(invocation.getMethod().getReturnType())) {
            return invocation.proceed();
        }
        HttpServerRequest http = routing.request();
        Optional<String> said = key(http);
        if (said.isEmpty()) return invocation.proceed();
        String key = said.get();
        String name = caller.get().name();
        if (!answers.lock(name, key)) throw inFlight();
        byte[] fingerprint = answers.fingerprint(http.uri());
        Optional<RestResponse<?>> known = answers.find(name, key, fingerprint);
        if (known.isPresent()) {
            record(http.path()).ifPresent(moved -> moved.repository.known(moved.id));
            boolean hidden = record(known.get().getHeaderString(HttpHeaders.LOCATION))
                    .filter(made -> made.repository.lookUp(made.id).isEmpty())
                    .isPresent();
            if (hidden) throw new ProblemException(ProblemType.FORBIDDEN, "detail.idempotency-hidden");
            return known.get();
        }
        RestResponse<?> answer = (RestResponse<?>) invocation.proceed();
        answers.store(name, key, fingerprint, answer);
        return answer;
    }

    /** The key of a request that is to happen once; absent where it says none. */
    static Optional<String> key(HttpServerRequest http) {
        List<String> keys = http.headers().getAll("Idempotency-Key");
        if (keys.isEmpty() || !http.method().name().equals("POST")) return Optional.empty();
        if (keys.size() > 1 || !KEY.matcher(keys.get(0)).matches()) {
            throw ProblemException.parameter(InputError.of("Idempotency-Key", "KEY_MALFORMED"));
        }
        return Optional.of(keys.get(0));
    }

    static ProblemException inFlight() {
        return new ProblemException(ProblemType.IDEMPOTENCY_IN_FLIGHT, "detail.idempotency-in-flight")
                .with("Retry-After", "1");
    }

    /** The record that an address names, if it is one of a record. */
    private Optional<Named> record(String address) {
        Matcher record = RECORD.matcher(String.valueOf(address));
        if (!record.find()) return Optional.empty();
        return resources
                .named(record.group(1))
                .map(entry -> new Named(entry.repository(), UUID.fromString(record.group(2))));
    }

    /** A record by its name. */
    private record Named(Repository<?, ?, ?> repository, UUID id) {}
}
