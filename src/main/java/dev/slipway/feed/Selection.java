package dev.slipway.feed;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which changes a reader wants.
 *
 * @param resources the resources; empty for all
 * @param product the product that the records belong to; null for any
 */
record Selection(Set<String> resources, UUID product) {

    static Selection of(List<String> resources, UUID product) {
        return new Selection(Set.copyOf(resources), product);
    }
}
