package dev.slipway.history;

/** What happened to a record. */
public enum Event {
    CREATED,
    UPDATED,
    TRANSITIONED,
    DELETED,
    RESTORED
}
