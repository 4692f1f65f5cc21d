package dev.slipway.http;

import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Answers OPTIONS with the methods of the address; the framework would name those of the whole resource. */
class Options {

    @Inject
    Routes routes;

    @ServerRequestFilter(preMatching = true)
    Response answer(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.OPTIONS)) return null;
        String path = request.getUriInfo().getPath();
        Set<String> methods = routes.methods(path);
        if (methods.equals(Set.of(HttpMethod.OPTIONS))) {
            throw new ProblemException(ProblemType.NOT_FOUND, "detail.no-such-path", PublicPath.of(path));
        }
        return Response.noContent()
                .header(HttpHeaders.ALLOW, String.join(", ", methods))
                .build();
    }
}
