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
        String etag = (String) response.getHeaders().getFirst(HttpHeaders.ETAG);
        if (etag == null && response.getEntity() instanceof View view && !reads(request)) {
            etag = Preconditions.etag(view.meta().version());
            response.getHeaders().putSingle(HttpHeaders.ETAG, etag);
        }
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (reads(request) && etag != null && known != null && Preconditions.weaklyMatches(known, etag)) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    private static boolean reads(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
