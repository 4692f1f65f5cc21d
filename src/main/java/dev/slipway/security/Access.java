package dev.slipway.security;

import dev.slipway.problem.Problem;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.problem.Refusing;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Lets a request in, or not: everything is closed that is not {@link Open} or in an {@link Area} the caller may use. */
class Access {

    private static final String REMAINING = "remaining requests";

    /** Where the access log looks for the caller. */
    private static final String ACCESS_LOG = "caller";

    private static final String SCHEME = "Bearer ";
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    OwnTokens tokens;

    @Inject
    CurrentIdentityAssociation identities;

    @Inject
    CurrentVertxRequest exchange;

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
        Caller caller = authenticated(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        current.set(caller);
        exchange.getCurrent().put(ACCESS_LOG, caller.name());
        if (!limits.unlimited()) request.setProperty(REMAINING, limits.take(caller));
        Area area = type.getAnnotation(Area.class);
        if (area == null) {
            if (type.isAnnotationPresent(AnyCaller.class)) return;
            throw new ProblemException(ProblemType.FORBIDDEN, "detail.closed");
        }
        Method operation = resource.getResourceMethod();
        boolean decides = operation.isAnnotationPresent(Decides.class) && caller.is(Role.APPROVER);
        boolean forOneself = operation.isAnnotationPresent(ForOneself.class) && caller.person() != null;
        if (decides || forOneself && caller.is(area.read())) current.needs(area.value(), "write");
        else current.enter(area, READS.contains(request.getMethod()));
    }

    /** Refusals are written down, whichever rule refused. */
    @ServerResponseFilter
    void tellRefusal(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        if (!current.isKnown()) return;
        if (response.getStatus() == 403 && response.getEntity() instanceof Problem problem) {
            audit.denied(current.get(), operation(request, resource), problem.detail());
        } else if (response.getEntity() instanceof Refusing some) {
            some.refusals().forEach(detail -> audit.denied(current.get(), operation(request, resource), detail));
        }
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

    private Caller authenticated(String shown) {
        if (shown == null) throw unauthenticated("detail.no-token", "");
        if (!shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) throw refused();
        String token = shown.substring(SCHEME.length()).trim();
        return tokens.made(token) ? tokens.caller(token).orElseThrow(Access::refused) : signedIn();
    }

    private Caller signedIn() {
        try {
            SecurityIdentity identity = identities.getDeferredIdentity().await().indefinitely();
            if (identity.isAnonymous()) throw refused();
            return identity.<Caller>getAttribute(Caller.ATTRIBUTE).and(identity.getRoles());
        } catch (AuthenticationFailedException failure) {
            throw refused();
        }
    }

    private static ProblemException refused() {
        return unauthenticated("detail.token-refused", ", error=\"invalid_token\"");
    }

    private static ProblemException unauthenticated(String detail, String error) {
        return new ProblemException(ProblemType.UNAUTHENTICATED, detail)
                .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"slipway\"" + error);
    }
}
