package dev.slipway.security;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who calls, and what the caller may do at most.
 *
 * @param name who it is, as records keep it: {@code token:<id>}, {@code person:<id>} or {@code system}
 * @param label the same for people
 * @param scopes the scopes that narrow the roles; empty where nothing narrows them
 * @param products the products that the caller is restricted to; empty where there is no restriction
 * @param expiresAt when what lets the caller in ends; null for never
 */
public record Caller(
        String name, String label, Set<Role> roles, Set<String> scopes, Set<UUID> products, Instant expiresAt) {

    public static final Caller SYSTEM = new Caller("system", "Slipway", Set.of(Role.ADMIN), Set.of(), Set.of(), null);

    /** Whether what lets the caller in has ended at an instant. */
    public boolean endedBy(Instant instant) {
        return expiresAt != null && !expiresAt.isAfter(instant);
    }

    public boolean is(Role role) {
        return roles.contains(Role.ADMIN) || roles.contains(role) || role == Role.VIEWER && !roles.isEmpty();
    }

    public boolean hasScope(String area, String verb) {
        return scopes.isEmpty() || scopes.contains(area + ":" + verb);
    }

    /** Whether the caller may touch what belongs to the product; absent for what belongs to none. */
    public boolean reaches(Optional<UUID> product) {
        return products.isEmpty() || product.filter(products::contains).isPresent();
    }
}
