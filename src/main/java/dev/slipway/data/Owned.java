package dev.slipway.data;

import java.util.Optional;
import java.util.UUID;

/**
 * A record that, where it belongs to no product, is changed by its owner, by who manages a product line, and by
 * administrators; every editor can make one.
 */
public interface Owned {

    /** The person who answers for the record; absent where nobody does. */
    Optional<UUID> owner();
}
