package dev.slipway.security;

import static dev.slipway.testing.Api.anonymous;
import static dev.slipway.testing.Api.as;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * A request that is right but for who makes it.
 *
 * @param type the media type of the body
 * @param onARecord whether it is about one record, whatever its version
 * @param body null for none
 */
record Request(String method, String address, String type, boolean onARecord, Object body) {

    /** One that reads what is at an address. */
    static Request read(String address) {
        return new Request("GET", address, "application/json", false, null);
    }

    /** The answer to whoever has the token; null for none. */
    Response answer(String token) {
        RequestSpecification caller = token == null ? anonymous() : as(token);
        caller.accept("*/*").contentType(type);
        if (onARecord) caller.header("If-Match", "*");
        if (body != null) caller.body(body);
        return caller.request(method, address);
    }
}
