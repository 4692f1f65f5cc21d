package dev.slipway.api;

/** The limits of the HTTP interface that the configuration sets. */
public interface ApiSettings {

    /** The largest JSON body, in bytes. */
    int maxBodySize();

    /** Requests that each caller may make per minute; 0 for no limit. */
    int requestsPerMinute();
}
