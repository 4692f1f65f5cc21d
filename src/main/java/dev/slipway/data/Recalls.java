package dev.slipway.data;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Records to which people have done what no client says, as the sample company's have.
 *
 * @param <T> a record
 */
public interface Recalls<T> {

    /** Puts into a record what was done to it, in the form in which clients read that. */
    void recall(T record, JsonNode done);
}
