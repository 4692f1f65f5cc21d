package dev.slipway.referrers;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.api.Binder;
import dev.slipway.api.MergePatch;
import dev.slipway.api.View;
import dev.slipway.data.Details;
import dev.slipway.data.Repository;
import dev.slipway.data.Thing;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Moves every reference to a record to another one, in all repositories, as changes of the records that refer to it. */
@ApplicationScoped
public class MoveReferences {

    @Inject
    @All
    List<Repository<?, ?, ?>> repositories;

    @Inject
    @All
    List<BeforeMove> preparations;

    @Inject
    Following following;

    @Inject
    Binder binder;

    /** Locks what refers to a record before the record itself is locked, as all do who change what refers to it. */
    public void lock(String entity, UUID id) {
        for (Repository<?, ?, ?> repository : repositories) referrers(repository, entity, id);
    }

    /** Moves all references from one record to the other; whoever merges them was allowed to. How many records were changed. */
    public int move(String entity, UUID from, UUID to, String reason) {
        preparations.forEach(one -> one.prepare(entity, from, to, reason));
        following.begin();
        int moved = 0;
        for (Repository<?, ?, ?> repository : repositories) moved += move(repository, entity, from, to, reason);
        return moved;
    }

    private static <T extends Thing<?, ?>> List<T> referrers(Repository<T, ?, ?> repository, String entity, UUID id) {
        Reference<T> reference = Reference.of(repository, entity);
        return reference.refers() ? reference.locked(List.of(id), Set.of()) : List.of();
    }

    private <T extends Thing<D, V>, D extends Record & Details, V extends Record & View> int move(
            Repository<T, D, V> repository, String entity, UUID from, UUID to, String reason) {
        Reference<T> reference = Reference.of(repository, entity);
        List<T> referrers = referrers(repository, entity, from);
        for (T thing : referrers) {
            following.change(repository, thing.id(), "detail.merge-refused", () -> {
                MergePatch<D> patch = new MergePatch<>(patch(reference, thing.details(), from, to));
                D said = binder.patched(thing.details(), patch, repository.details());
                repository.rewrite(thing, () -> thing.details(thing.completed(said)), reason);
            });
        }
        return referrers.size();
    }

    private static ObjectNode patch(Reference<?> reference, Details details, UUID from, UUID to) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        for (String name : reference.singles()) {
            if (from.equals(said(details, name))) patch.put(name, to.toString());
        }
        for (String name : reference.lists()) {
            List<?> ids = (List<?>) said(details, name);
            if (!ids.contains(from)) continue;
            Set<Object> each = new LinkedHashSet<>();
            ids.forEach(id -> each.add(id.equals(from) ? to : id));
            ArrayNode list = patch.putArray(name);
            each.forEach(id -> list.add(id.toString()));
        }
        return patch;
    }

    private static Object said(Details details, String name) {
        try {
            Method accessor = details.getClass().getDeclaredMethod(name);
            accessor.setAccessible(true);
            return accessor.invoke(details);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
