package dev.slipway.api;

import jakarta.enterprise.context.RequestScoped;

/** The bytes of the current request's body, or of a file what tells it from others, which the idempotency fingerprint covers. */
@RequestScoped
public class RequestBody {

    private byte[] bytes = {};

    public void set(byte[] read) {
        bytes = read;
    }

    public byte[] bytes() {
        return bytes;
    }
}
