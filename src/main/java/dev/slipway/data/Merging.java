package dev.slipway.data;

import java.util.UUID;

/** The records of a resource where one that repeats another can be merged into that. */
public interface Merging<T> {

    /** Makes a record a duplicate of another one; what clients read of the duplicate then. */
    Record mergeInto(T duplicate, UUID original, String reason);
}
