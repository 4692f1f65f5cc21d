package dev.slipway.start;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;

/** Shows whoever opens the bare address in a browser to Swagger UI. */
class FrontDoor {

    void open(@Observes Router router) {
        router.get("/").handler(routing -> routing.redirect("/q/swagger-ui"));
    }
}
