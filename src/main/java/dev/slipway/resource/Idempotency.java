package dev.slipway.resource;

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
import java.util.Optional;
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

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    @Inject
    CurrentVertxRequest request;

    @Inject
    CurrentCaller caller;

    @Inject
    StoredAnswers answers;

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        RoutingContext routing = request.getCurrent();
        if (routing == null
                || !RestResponse.class.isAssignableFrom(invocation.getMethod().getReturnType())) {
            return invocation.proceed();
        }
        HttpServerRequest http = routing.request();
        String key = http.getHeader("Idempotency-Key");
        if (key == null || !http.method().name().equals("POST")) return invocation.proceed();
        if (!KEY.matcher(key).matches()) {
            throw ProblemException.parameter(InputError.of("Idempotency-Key", "KEY_MALFORMED"));
        }
        String name = caller.get().name();
        if (!answers.lock(name, key)) {
            throw new ProblemException(ProblemType.IDEMPOTENCY_IN_FLIGHT, "detail.idempotency-in-flight")
                    .with("Retry-After", "1");
        }
        byte[] fingerprint = answers.fingerprint(http.uri());
        Optional<RestResponse<?>> known = answers.find(name, key, fingerprint);
        if (known.isPresent()) return known.get();
        RestResponse<?> answer = (RestResponse<?>) invocation.proceed();
        answers.store(name, key, fingerprint, answer);
        return answer;
    }
}
