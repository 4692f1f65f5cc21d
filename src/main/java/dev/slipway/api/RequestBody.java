package dev.slipway.api;

import jakarta.enterprise.context.RequestScoped;

/** The bytes of the current request's body, which the idempotency fingerprint covers. */
@RequestScoped
public class RequestBody {

    private byte[] bytes = {};

    void set(byte[] read) {
        bytes = read;
    }

    public byte[] bytes() {
        return bytes;
    }
}
