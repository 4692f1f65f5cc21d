package dev.slipway.api;

/** What a client reads of a record. */
public interface View {

    Meta meta();
}
