package dev.slipway.identity;

import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.VertxException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Tells a token that is wrong from one that cannot be judged because its provider is away. The keys of a provider are read
 * again at most once a second, so what one request found out of an outage holds for those that follow.
 */
@ApplicationScoped
class Outages {

    /** After that, keys are read again: the setting quarkus.oidc.token.forced-jwk-refresh-interval, and a little more. */
    static final Duration KEYS_READ = Duration.ofMillis(1_100);

    private final Clock clock;
    private final Map<String, Instant> away = new ConcurrentHashMap<>();

    @Inject
    Outages(Clock clock) {
        this.clock = clock;
    }

    /** A refusal where the token is wrong, whatever is wrong with it; a 503 problem where nobody can tell. */
    Throwable explain(Throwable failure, RoutingContext request) {
        if (has(failure, ProblemException.class)) return failure;
        String provider = String.valueOf(request.<String>get(OidcUtils.TENANT_ID_ATTRIBUTE));
        if (has(failure, InvalidJwtException.class)) {
            Instant since = away.get(provider);
            boolean recently = since != null && since.plus(KEYS_READ).isAfter(clock.instant());
            return isOfUnknownKey(failure) && recently ? unavailable() : new AuthenticationFailedException(failure);
        }
        boolean unreachable = Stream.of(
                        IOException.class, VertxException.class, TimeoutException.class, OIDCException.class)
                .anyMatch(kind -> has(failure, kind));
        if (!unreachable) return new AuthenticationFailedException(failure);
        away.put(provider, clock.instant());
        return unavailable();
    }

    /** Whether the key of a token is not among those that were read last. */
    static boolean isOfUnknownKey(Throwable failure) {
        return has(failure, UnresolvableKeyException.class);
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(kind::isInstance);
    }

    static ProblemException unavailable() {
        return new ProblemException(ProblemType.PROVIDER_UNAVAILABLE, "PROVIDER_UNAVAILABLE.explanation")
                .with("Retry-After", "5");
    }
}
