package dev.slipway.tokens;

import dev.slipway.security.Blocking;
import dev.slipway.security.Caller;
import dev.slipway.security.Secret;
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

/** Lets in who shows an API token as a bearer token. */
@ApplicationScoped
class TokenAuthentication implements HttpAuthenticationMechanism {

    private static final String SCHEME = "Bearer ";

    @Inject
    KnownTokens tokens;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String header = context.request().getHeader("Authorization");
        if (header == null) return Uni.createFrom().nullItem();
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) return refused();
        Secret secret = new Secret(header.substring(SCHEME.length()).trim());
        // every other token is for the provider's keys to judge
        if (!secret.text().startsWith(ApiToken.PREFIX)) return Uni.createFrom().nullItem();
        if (!secret.wellFormed(ApiToken.PREFIX)) return refused();
        if (tokens.remembers(secret)) return Uni.createFrom().item(identity(secret));
        return Blocking.item(() -> identity(secret));
    }

    private SecurityIdentity identity(Secret secret) {
        Caller caller = tokens.caller(secret).orElseThrow(AuthenticationFailedException::new);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.name()))
                .addAttribute(Caller.ATTRIBUTE, caller)
                .build();
    }

    /** Before any other: an API token is nobody else's business. */
    @Override
    public int getPriority() {
        return 3000;
    }

    private static Uni<SecurityIdentity> refused() {
        return Uni.createFrom().failure(new AuthenticationFailedException());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer realm=\"slipway\""));
    }
}
