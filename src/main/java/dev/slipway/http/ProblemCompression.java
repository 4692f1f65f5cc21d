package dev.slipway.http;

import dev.slipway.problem.Problem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Lets problems be compressed: Quarkus decides by the method that answers, and a failure is answered by none. */
class ProblemCompression {

    @Inject
    CurrentVertxRequest current;

    @ServerResponseFilter
    void allow(ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Problem) || current.getCurrent() == null) return;
        // "identity" is how Vert.x is told to leave an answer as it is
        current.getCurrent().response().headers().remove(HttpHeaders.CONTENT_ENCODING);
    }
}
