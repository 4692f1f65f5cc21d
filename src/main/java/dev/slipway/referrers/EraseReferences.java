package dev.slipway.referrers;

import dev.slipway.api.View;
import dev.slipway.data.Details;
import dev.slipway.data.Repository;
import dev.slipway.data.Thing;
import dev.slipway.history.ErasedPast;
import dev.slipway.marks.Personal;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Erases what records that refer, or once referred, to some record say of people, today and in their past; those that say
 * nothing else are deleted for good.
 */
@ApplicationScoped
public class EraseReferences {

    @Inject
    @All
    List<Repository<?, ?, ?>> repositories;

    @Inject
    Following following;

    @Inject
    ErasedPast past;

    /** Erases it from all records but those of the entity itself. */
    public Erased erase(String entity, Set<UUID> ids, String reason) {
        following.begin();
        Erased erased = new Erased(new HashMap<>(), new HashSet<>());
        for (Repository<?, ?, ?> repository : repositories) {
            if (repository.entity().getSimpleName().equals(entity)) continue;
            if (repository.details().isAnnotationPresent(Personal.class)) {
                erased.gone().put(repository.resource(), purge(repository, entity, ids));
            } else {
                erase(repository, entity, ids, reason, erased.blanked());
            }
        }
        return erased;
    }

    private <T extends Thing<?, ?>> Set<UUID> purge(Repository<T, ?, ?> repository, String entity, Set<UUID> ids) {
        Reference<T> reference = Reference.of(repository, entity);
        if (!reference.refers()) return Set.of();
        Set<UUID> gone = new HashSet<>();
        for (T thing : reference.locked(ids, Set.of())) {
            gone.add(thing.id());
            repository.purge(thing);
        }
        past.forget(gone);
        return gone;
    }

    private <T extends Thing<D, V>, D extends Record & Details, V extends Record & View> void erase(
            Repository<T, D, V> repository, String entity, Set<UUID> ids, String reason, Set<UUID> erased) {
        Reference<T> reference = Reference.of(repository, entity);
        Map<String, Boolean> personal = Blank.personal(repository.details());
        if (!reference.refers() || personal.isEmpty()) return;
        Set<UUID> once = past.mentioning(repository.resource(), ids);
        for (T thing : reference.locked(ids, once)) {
            erase(repository, thing, Blank.of(thing.details(), repository.details()), reason);
            once.add(thing.id());
        }
        // a record that is gone for good has a past all the same
        for (UUID id : once) past.blank(id, version -> Blank.of(version, personal));
        erased.addAll(once);
    }

    private <T extends Thing<D, V>, D extends Record & Details, V extends Record & View> void erase(
            Repository<T, D, V> repository, T thing, D blank, String reason) {
        if (blank.equals(thing.details())) return;
        following.change(
                repository,
                thing.id(),
                "detail.erasure-refused",
                () -> repository.rewrite(thing, () -> thing.details(blank), reason));
    }
}
