package dev.slipway.data;

/** Everything that a client may say of a record; the labels among it. */
public interface Details {

    Labels labels();
}
