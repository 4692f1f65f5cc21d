package dev.slipway.security;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Lets a request in, or not: everything is closed that is not {@link Open} or in an {@link Area} the caller may use. */
class Access {

    private static final String REMAINING = "remaining requests";
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    CurrentIdentityAssociation identities;

    @Inject
    CurrentCaller current;

    @Inject
    RateLimits limits;

    @Inject
    AuditLog audit;

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    void letIn(ContainerRequestContext request, ResourceInfo resource) {
        Class<?> type = resource.getResourceClass();
        if (type == null || type.isAnnotationPresent(Open.class)) return;
        Caller caller = authenticated();
        current.set(caller);
        if (!limits.unlimited()) request.setProperty(REMAINING, limits.take(caller));
        Area area = type.getAnnotation(Area.class);
        if (area == null) {
            if (type.isAnnotationPresent(AnyCaller.class)) return;
            throw new ProblemException(ProblemType.FORBIDDEN, "detail.closed");
        }
        boolean decides = resource.getResourceMethod().isAnnotationPresent(Decides.class) && caller.is(Role.APPROVER);
        if (decides) current.needs(area.value(), "write");
        else current.enter(area, READS.contains(request.getMethod()));
    }

    /** Refusals are written down, whichever rule refused. */
    @ServerResponseFilter
    void tellRefusal(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        if (response.getStatus() != 403 || !(response.getEntity() instanceof Problem problem)) return;
        if (current.isKnown()) audit.denied(current.get(), operation(request, resource), problem.detail());
    }

    /** The method and the path as the document has it: what a caller puts in makes no other refusal of it. */
    private static String operation(ContainerRequestContext request, ResourceInfo resource) {
        Path ofMethod = resource.getResourceMethod().getAnnotation(Path.class);
        String path = resource.getResourceClass().getAnnotation(Path.class).value();
        return request.getMethod() + ' ' + path + (ofMethod == null ? "" : '/' + ofMethod.value());
    }

    @ServerResponseFilter
    void tellLimits(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(REMAINING) instanceof RateLimits.Remaining remaining)) return;
        response.getHeaders().putSingle("RateLimit", remaining.header());
        response.getHeaders().putSingle("RateLimit-Policy", remaining.policy());
    }

    private Caller authenticated() {
        SecurityIdentity identity;
        try {
            identity = identities.getDeferredIdentity().await().indefinitely();
        } catch (AuthenticationFailedException refused) {
            throw unauthenticated("detail.token-refused", ", error=\"invalid_token\"");
        }
        if (identity.isAnonymous()) throw unauthenticated("detail.no-token", "");
        Caller caller = identity.getAttribute(Caller.ATTRIBUTE);
        return caller.and(identity.getRoles());
    }

    private static ProblemException unauthenticated(String detail, String error) {
        return new ProblemException(ProblemType.UNAUTHENTICATED, detail)
                .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"slipway\"" + error);
    }
}
