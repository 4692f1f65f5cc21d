package dev.slipway.identity;

import dev.slipway.embedded.StartFailure;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The OpenID Connect providers that the settings name: none, one or several. One that was away when Slipway started is
 * asked again until it answers; Quarkus asks a further one only once.
 */
@ApplicationScoped
class Providers implements TenantConfigResolver {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final Map<String, TenantConfigContext> named = new HashMap<>();

    /** One attempt for all requests that come meanwhile and shortly after. */
    private final Uni<Void> attempt =
            Uni.createFrom().deferred(this::connect).memoize().forFixedDuration(PAUSE);

    @Inject
    Providers(TenantConfigBean configured) {
        named.put("", configured.getDefaultTenant());
        configured.getStaticTenantsConfig().forEach((name, provider) -> named.put(name + ".", provider));
        named.values()
                .removeIf(provider -> !provider.getOidcTenantConfig().tenantEnabled()
                        || provider.getOidcTenantConfig().authServerUrl().isEmpty());
    }

    /** All providers are in the settings; that this class is there lets Slipway start without any. */
    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> request) {
        Uni<OidcTenantConfig> inTheSettings = Uni.createFrom().nullItem();
        if (unknown().isEmpty()) return inTheSettings;
        String issuer = issuer(SignIn.token(context));
        if (isKnown(issuer)) return inTheSettings;
        return attempt.chain(() -> isKnown(issuer) || unknown().isEmpty()
                ? inTheSettings
                : Uni.createFrom().failure(Outages.unavailable()));
    }

    private List<TenantConfigContext> unknown() {
        return named.values().stream().filter(provider -> !provider.ready()).toList();
    }

    private boolean isKnown(String issuer) {
        return named.values().stream().anyMatch(provider -> provider.ready() && issues(provider, issuer));
    }

    private static boolean issues(TenantConfigContext provider, String issuer) {
        Optional<String> set = provider.getOidcTenantConfig().token().issuer();
        if (set.isPresent()) return set.get().equals(issuer) || set.get().equals("any");
        return issuer != null
                && provider.getOidcMetadata() != null
                && issuer.equals(provider.getOidcMetadata().getIssuer());
    }

    private Uni<Void> connect() {
        List<Uni<TenantConfigContext>> attempts = unknown().stream()
                .map(provider -> provider.initialize()
                        .ifNoItem()
                        .after(LONGEST)
                        .recoverWithItem(provider)
                        .onFailure()
                        .recoverWithItem(provider))
                .toList();
        return attempts.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(attempts).andFailFast().replaceWithVoid();
    }

    private static String issuer(String token) {
        JsonObject claims = OidcUtils.decodeJwtContent(token);
        return claims != null && claims.getValue("iss") instanceof String issuer ? issuer : null;
    }

    /** Ends a start with a provider whose tokens for other applications would be taken for Slipway's. */
    void check(@Observes @Priority(5) StartupEvent start) {
        named.forEach((name, provider) -> {
            List<String> audience =
                    provider.getOidcTenantConfig().token().audience().orElse(List.of());
            if (!audience.isEmpty() && !audience.contains("any")) return;
            throw new StartFailure("quarkus.oidc." + name
                    + "token.audience must name the audience that the provider puts into tokens for Slipway.");
        });
    }
}
