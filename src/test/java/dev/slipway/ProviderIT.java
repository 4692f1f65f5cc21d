package dev.slipway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.Provider;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged Slipway with OpenID Connect providers that are away when it starts. */
@DisabledOnOs(OS.WINDOWS)
class ProviderIT {

    /** Providers are asked again every five seconds. */
    private static final Duration ASKED_AGAIN = Duration.ofSeconds(20);

    private static HttpResponse<String> me(SlipwayProcess slipway, String token) throws Exception {
        return slipway.send("GET", "/api/v1/me", token, null);
    }

    private static void unavailable(SlipwayProcess slipway, String token) throws Exception {
        HttpResponse<String> answer = me(slipway, token);
        assertEquals(503, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("PROVIDER_UNAVAILABLE"), answer.body());
        assertEquals("5", answer.headers().firstValue("Retry-After").orElse(null));
    }

    private static void letsInSoon(SlipwayProcess slipway, String token) throws Exception {
        Instant end = Instant.now().plus(ASKED_AGAIN);
        while (me(slipway, token).statusCode() == 503 && Instant.now().isBefore(end)) Thread.sleep(200);
        HttpResponse<String> answer = me(slipway, token);
        assertEquals(200, answer.statusCode(), answer.body());
    }

    @Test
    void eachIsAskedAgainUntilItAnswers(@TempDir Path data) throws Exception {
        try (Provider first = new Provider();
                Provider further = new Provider()) {
            first.silent(true);
            further.silent(true);
            Path settings =
                    Files.writeString(data.resolve("providers.properties"), """
                    quarkus.oidc.auth-server-url=%s
                    quarkus.oidc.partner.auth-server-url=%s
                    """.formatted(first.url(), further.url()));
            Map<String, String> environment =
                    Map.of("SLIPWAY_ADMIN_TOKEN", Api.ADMIN, "QUARKUS_CONFIG_LOCATIONS", settings.toString());
            try (SlipwayProcess slipway =
                    SlipwayProcess.start(data, environment).awaitReady()) {
                String ofFirst = Account.at(first.url(), "VIEWER").token();
                String ofFurther = Account.at(further.url(), "VIEWER").token();
                String ofNone = Account.at(first.url(), "VIEWER")
                        .with("iss", "https://elsewhere.example.com")
                        .token();
                assertEquals(200, me(slipway, Api.ADMIN).statusCode());
                assertEquals(401, me(slipway, "no-token").statusCode());
                unavailable(slipway, ofFirst);
                unavailable(slipway, ofFurther);

                further.silent(false);
                letsInSoon(slipway, ofFurther);
                unavailable(slipway, ofFirst);
                // it might be the first one's
                unavailable(slipway, ofNone);
                further.silent(true);
                assertEquals(200, me(slipway, ofFurther).statusCode(), "its keys are known");

                first.silent(false);
                letsInSoon(slipway, ofFirst);
                assertEquals(401, me(slipway, ofNone).statusCode());
            }
        }
    }
}
