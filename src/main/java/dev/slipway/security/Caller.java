package dev.slipway.security;

import dev.slipway.history.Sight;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who calls, and what the caller may do at most.
 *
 * @param name who it is, as records keep it: {@code token:<id>}, {@code person:<id>} or {@code system}
 * @param label the same for people
 * @param person the person who calls; null for a token and for the system
 * @param scopes the scopes that narrow the roles; empty where nothing narrows them
 * @param products the products that the caller is restricted to; empty where there is no restriction
 * @param expiresAt when what lets the caller in ends; null for never
 */
public record Caller(
        String name,
        String label,
        UUID person,
        Set<Role> roles,
        Set<String> scopes,
        Set<UUID> products,
        Instant expiresAt) {

    /** The attribute of a security identity that holds the caller. */
    public static final String ATTRIBUTE = "caller";

    public static final Caller SYSTEM =
            new Caller("system", "Slipway", null, Set.of(Role.ADMIN), Set.of(), Set.of(), null);

    /** The caller with those of these roles that Slipway knows. */
    Caller and(Set<String> names) {
        if (names.isEmpty()) return this;
        Set<Role> all = EnumSet.noneOf(Role.class);
        all.addAll(roles);
        for (Role role : Role.values()) if (names.contains(role.name())) all.add(role);
        return new Caller(name, label, person, all, scopes, products, expiresAt);
    }

    /** Whether what lets the caller in has ended at an instant. */
    public boolean endedBy(Instant instant) {
        return expiresAt != null && !expiresAt.isAfter(instant);
    }

    /** How much of what is confidential the caller may know: all of it only where nothing restricts an administrator. */
    public Sight sight() {
        return new Sight(roles.contains(Role.ADMIN) && products.isEmpty(), person, products);
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
