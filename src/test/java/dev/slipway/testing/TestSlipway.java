package dev.slipway.testing;

import dev.slipway.http.Gate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** The database of the tests, the providers that Slipway trusts, and the administrator token. */
public class TestSlipway extends PostgresResource {

    private Provider provider;
    private Provider partner;

    @Override
    public Map<String, String> start() {
        // as main does
        System.setProperty(Gate.LEFT_TO_THE_GATE, "true");
        Map<String, String> settings = new HashMap<>(super.start());
        settings.put("slipway.admin-token", Api.ADMIN);
        // where the receivers of tests listen
        settings.put("slipway.webhook-allowed-hosts", "127.0.0.1");
        try {
            provider = new Provider();
            partner = new Provider();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        settings.put("quarkus.oidc.auth-server-url", provider.url());
        settings.put("quarkus.oidc.partner.auth-server-url", partner.url());
        settings.put("quarkus.http.auth.roles-mapping.product-lead", "EDITOR,APPROVER");
        return settings;
    }

    @Override
    public void stop() {
        provider.close();
        partner.close();
        super.stop();
    }
}
