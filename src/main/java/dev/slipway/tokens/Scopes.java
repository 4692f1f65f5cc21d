package dev.slipway.tokens;

import dev.slipway.resource.ResourceCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;

/** The scopes that exist: reading and writing in each area. */
@ApplicationScoped
class Scopes {

    @Inject
    ResourceCatalog resources;

    Set<String> all() {
        Set<String> scopes = new TreeSet<>();
        for (String area : resources.areas()) {
            scopes.add(area + ":read");
            scopes.add(area + ":write");
        }
        return scopes;
    }
}
