package dev.slipway.start;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SwaggerUiSignInTest {

    @Test
    void nobodySignsInWithoutAClient() {
        assertTrue(
                script(Optional.empty(), Optional.of("https://id.example.com")).contains("const settings = null;"));
    }

    @Test
    void nobodySignsInWithoutAProvider() {
        assertTrue(script(Optional.of("slipway-spa"), Optional.empty()).contains("const settings = null;"));
    }

    @Test
    void theScriptHoldsTheSettingsAsJson() {
        assertTrue(script(Optional.of("a\"b"), Optional.of("https://id.example.com"))
                .contains("const settings = {\"clientId\":\"a\\\"b\",\"issuer\":\"https://id.example.com\","
                        + "\"scopes\":\"openid\"};"));
    }

    private static String script(Optional<String> clientId, Optional<String> issuer) {
        return SwaggerUiSignIn.script(new Settings.SwaggerUi() {
            @Override
            public Optional<String> clientId() {
                return clientId;
            }

            @Override
            public Optional<String> issuer() {
                return issuer;
            }

            @Override
            public String scopes() {
                return "openid";
            }
        });
    }
}
