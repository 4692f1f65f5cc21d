package dev.slipway.referrers;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The records that were erased with another one.
 *
 * @param gone those that were deleted for good, by resource
 * @param blanked those that stay, without what they said of people
 */
public record Erased(Map<String, Set<UUID>> gone, Set<UUID> blanked) {

    /** How many records of a resource are gone. */
    public int gone(String resource) {
        return gone.getOrDefault(resource, Set.of()).size();
    }

    public Stream<UUID> ids() {
        return Stream.concat(gone.values().stream().flatMap(Set::stream), blanked.stream());
    }
}
