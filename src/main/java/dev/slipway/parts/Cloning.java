package dev.slipway.parts;

import dev.slipway.api.Binder;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Copies the parts of one whole to another, of every resource that has parts of it. */
@ApplicationScoped
public class Cloning {

    @Inject
    @All
    List<Parts<?, ?, ?>> parts;

    @Inject
    Binder binder;

    /**
     * How many parts of which resource were copied, for those that the copying knows the new whole of; a 422 problem where
     * the rules of a resource refuse a copy.
     */
    public Map<String, Integer> copy(String whole, UUID id, Copying copying) {
        Map<String, Integer> copied = new TreeMap<>();
        for (Parts<?, ?, ?> some : inOrder(whole)) {
            int count = some.copyAll(id, copying, binder);
            if (count > 0) copied.put(some.resource(), count);
        }
        copying.end();
        return copied;
    }

    /** Those that others refer to before these. */
    private List<Parts<?, ?, ?>> inOrder(String whole) {
        List<Parts<?, ?, ?>> left = new ArrayList<>(parts.stream()
                .filter(some -> some.isOf(whole) && some.carried())
                .toList());
        List<Parts<?, ?, ?>> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Parts<?, ?, ?> next = left.stream()
                    .filter(some -> left.stream().noneMatch(other -> other != some && some.refersTo(other)))
                    .findFirst()
                    .orElseThrow();
            ordered.add(next);
            left.remove(next);
        }
        return ordered;
    }
}
