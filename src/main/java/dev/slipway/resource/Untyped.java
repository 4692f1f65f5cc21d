package dev.slipway.resource;

import org.jboss.resteasy.reactive.RestResponse;

/** Answers that may be bare JSON, though the document knows their type. */
final class Untyped {

    private Untyped() {}

    @SuppressWarnings("unchecked")
    static <V> RestResponse<V> ok(Object json) {
        return (RestResponse<V>) (RestResponse<?>) RestResponse.ok(json);
    }
}
