package dev.slipway.tokens;

import dev.slipway.resource.RecordResource;
import dev.slipway.security.Area;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;

/** The scopes that exist: reading and writing in the area of each resource. */
@ApplicationScoped
class Scopes {

    @Inject
    @Any
    Instance<RecordResource<?, ?, ?>> resources;

    Set<String> all() {
        Set<String> scopes = new TreeSet<>();
        resources.handlesStream().forEach(resource -> {
            Area area = resource.getBean().getBeanClass().getAnnotation(Area.class);
            scopes.add(area.value() + ":read");
            scopes.add(area.value() + ":write");
        });
        return scopes;
    }
}
