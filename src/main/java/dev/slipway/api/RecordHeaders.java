package dev.slipway.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives every record its ETag, answers 304 to a reader who has it already, and keeps answers out of shared caches. */
class RecordHeaders {

    @ServerResponseFilter(priority = 3000)
    void conditional(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getHeaders().getFirst(HttpHeaders.CACHE_CONTROL) == null) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
        if (!(response.getEntity() instanceof View view)) return;
        String etag = Preconditions.etag(view.meta().version());
        response.getHeaders().putSingle(HttpHeaders.ETAG, etag);
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (read && known != null && weaklyMatches(known, view.meta().version())) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    /** If-None-Match compares weakly (RFC 9110, 13.1.2): compression may have made the tag weak. */
    private static boolean weaklyMatches(String header, int version) {
        return Preconditions.matches(header.replace("W/", ""), version);
    }
}
