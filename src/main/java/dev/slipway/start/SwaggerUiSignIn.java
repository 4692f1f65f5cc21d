package dev.slipway.start;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Tells Swagger UI where people sign in: its page is made by the build, which knows no provider. */
class SwaggerUiSignIn {

    @Inject
    Settings settings;

    void open(@Observes Router router) {
        String script = script(settings.swaggerUi());
        router.get("/q/sign-in.js").handler(routing -> routing.response()
                .putHeader("Content-Type", "text/javascript; charset=UTF-8")
                .putHeader("Cache-Control", "no-cache")
                .end(script));
    }

    /** The plugin of Swagger UI; without a client id or an issuer it does nothing. */
    static String script(Settings.SwaggerUi settings) {
        String values = "null";
        if (settings.clientId().isPresent() && settings.issuer().isPresent()) {
            values = new JsonObject()
                    .put("clientId", settings.clientId().get())
                    .put("issuer", settings.issuer().get())
                    .put("scopes", settings.scopes())
                    .encode();
        }
        return plugin().replace("SETTINGS", values);
    }

    private static String plugin() {
        try (InputStream file = SwaggerUiSignIn.class.getResourceAsStream("/swagger-ui/sign-in.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
