package dev.slipway.resource;

import com.fasterxml.jackson.databind.JsonNode;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that are JSON already, though the document knows their type. */
final class Untyped {

    private Untyped() {}

    @SuppressWarnings("unchecked")
    static <V> RestResponse<V> ok(JsonNode json) {
        return (RestResponse<V>) (RestResponse<?>) RestResponse.ok(json);
    }
}
