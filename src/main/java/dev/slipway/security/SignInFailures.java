package dev.slipway.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Takes the answer to a failed sign-in out of the hands of Quarkus, since {@link Access} gives it. To be ready for one,
 * Quarkus would look up the template of the path of every request, which takes the longer the more resources there are.
 */
@Singleton
class SignInFailures {

    void leaveToAccess(@Observes Filters filters) {
        // of equal priority, so right after the handler of Quarkus that prepares the answer
        filters.register(
                routing -> {
                    routing.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
                    routing.next();
                },
                SecurityHandlerPriorities.AUTHENTICATION);
    }
}
