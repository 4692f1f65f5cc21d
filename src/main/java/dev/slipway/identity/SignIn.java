package dev.slipway.identity;

import dev.slipway.security.Blocking;
import dev.slipway.security.Caller;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Lets in who shows an access token of a trusted OpenID Connect provider as a bearer token. */
@ApplicationScoped
class SignIn implements HttpAuthenticationMechanism {

    /** A JSON Web Token with a header and claims, and room for a signature: RFC 7519. */
    private static final Pattern SIGNED = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");

    /** For a provider that takes a connection and then says nothing. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** Long enough for keys to be read again, even a fifth sooner. */
    private static final Duration AGAIN = Outages.KEYS_READ.plusMillis(300);

    @Inject
    OidcAuthenticationMechanism provider;

    @Inject
    KnownSubjects subjects;

    @Inject
    Outages outages;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        if (context.request().getHeader("Authorization") == null)
            return Uni.createFrom().nullItem();
        // no provider is asked what any can see
        if (!SIGNED.matcher(token(context)).matches())
            return Uni.createFrom().failure(new AuthenticationFailedException());
        Uni<SecurityIdentity> judged = Uni.createFrom()
                .deferred(() -> provider.authenticate(context, providers))
                .ifNoItem()
                .after(LONGEST)
                .failWith(TimeoutException::new);
        // the keys may have been read just before the provider got a new one, or be read at this moment for another
        // request
        return judged.onFailure(Outages::isOfUnknownKey)
                .retry()
                .withBackOff(AGAIN, AGAIN)
                .withJitter(0.2)
                .atMost(2)
                .onFailure()
                .transform(failure -> outages.explain(failure, context))
                .onItem()
                .ifNull()
                .failWith(AuthenticationFailedException::new)
                .onItem()
                .transformToUni(this::caller);
    }

    /** The bearer token that a request shows: API tokens and other schemes were refused before. */
    static String token(RoutingContext context) {
        return context.request()
                .getHeader("Authorization")
                .substring("Bearer ".length())
                .strip();
    }

    private Uni<SecurityIdentity> caller(SecurityIdentity verified) {
        if (!(verified.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        Claims claims = Claims.of(token);
        return subjects.remembered(claims)
                .map(known -> Uni.createFrom().item(known))
                .orElseGet(() -> Blocking.item(() -> subjects.caller(claims)))
                .map(caller -> identity(caller, verified));
    }

    /** With the roles as the provider names them: quarkus.http.auth.roles-mapping comes after this. */
    private static SecurityIdentity identity(Caller caller, SecurityIdentity verified) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.name()))
                .addRoles(verified.getRoles())
                .addAttribute(Caller.ATTRIBUTE, caller)
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer realm=\"slipway\""));
    }

    /** Before the mechanism that it asks. */
    @Override
    public int getPriority() {
        return 3000;
    }
}
