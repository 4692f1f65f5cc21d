package dev.slipway.resource;

import dev.slipway.data.Repository;
import dev.slipway.security.Area;
import dev.slipway.security.OwnArea;
import dev.slipway.security.Role;
import io.quarkus.arc.All;
import io.quarkus.arc.InjectableInstance;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All resources, by their names in paths. */
@ApplicationScoped
public class ResourceCatalog {

    @Inject
    @Any
    InjectableInstance<ListResource<?, ?, ?>> resources;

    @Inject
    @Any
    InjectableInstance<OwnArea> others;

    @Inject
    @All
    List<Repository<?, ?, ?>> repositories;

    private final Map<String, Entry> entries = new TreeMap<>();

    /**
     * One resource, and who may use it.
     *
     * @param deciders the roles that move records without being able to change them
     */
    public record Entry(
            Repository<?, ?, ?> repository, Area area, boolean changes, boolean stateful, Set<Role> deciders) {}

    @PostConstruct
    void read() {
        resources.handlesStream().forEach(resource -> {
            Class<?> type = resource.getBean().getBeanClass();
            String path = type.getAnnotation(Path.class).value();
            String name = path.substring(path.lastIndexOf('/') + 1);
            repositories.stream()
                    .filter(repository -> repository.resource().equals(name))
                    .findFirst()
                    .ifPresent(repository -> entries.put(
                            name,
                            new Entry(
                                    repository,
                                    type.getAnnotation(Area.class),
                                    RecordResource.class.isAssignableFrom(type),
                                    StatefulResource.class.isAssignableFrom(type),
                                    deciders(resource.get()))));
        });
    }

    private static Set<Role> deciders(ListResource<?, ?, ?> resource) {
        return resource instanceof StatefulResource<?, ?, ?, ?> stateful
                ? Set.copyOf(stateful.deciders().values())
                : Set.of();
    }

    public Set<String> names() {
        return entries.keySet();
    }

    public Optional<Entry> named(String name) {
        return Optional.ofNullable(name).map(entries::get);
    }

    /** The areas that there are, those of no resource too. */
    public List<String> areas() {
        Stream<Area> ofOthers = others.handlesStream()
                .map(other -> other.getBean().getBeanClass().getAnnotation(Area.class));
        return Stream.concat(entries.values().stream().map(Entry::area), ofOthers)
                .map(Area::value)
                .distinct()
                .sorted()
                .toList();
    }
}
