package dev.slipway.identity;

import dev.slipway.embedded.StartFailure;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** The OpenID Connect providers that the settings name: none, one or several. */
@ApplicationScoped
class Providers implements TenantConfigResolver {

    /** All providers are in the settings; that this class is there lets Slipway start without any. */
    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> request) {
        return Uni.createFrom().nullItem();
    }

    /** Ends a start with a provider whose tokens for other applications would be taken for Slipway's. */
    void check(@Observes @Priority(5) StartupEvent start, TenantConfigBean providers) {
        check(providers.getDefaultTenant(), "quarkus.oidc.token.audience");
        providers
                .getStaticTenantsConfig()
                .forEach((name, provider) -> check(provider, "quarkus.oidc." + name + ".token.audience"));
    }

    private static void check(TenantConfigContext provider, String setting) {
        OidcTenantConfig settings = provider.getOidcTenantConfig();
        if (!settings.tenantEnabled() || settings.authServerUrl().isEmpty()) return;
        List<String> audience = settings.token().audience().orElse(List.of());
        if (audience.isEmpty() || audience.contains("any")) {
            throw new StartFailure(setting + " must name the audience that the provider puts into tokens for Slipway.");
        }
    }
}
