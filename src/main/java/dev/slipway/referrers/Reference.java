package dev.slipway.referrers;

import dev.slipway.data.Fields;
import dev.slipway.data.Repository;
import dev.slipway.data.Thing;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The fields by which records of a repository refer to those of another one.
 *
 * @param singles fields that hold an id
 * @param lists fields that hold a list of ids
 */
record Reference<T extends Thing<?, ?>>(Repository<T, ?, ?> repository, List<String> singles, List<String> lists) {

    static <T extends Thing<?, ?>> Reference<T> of(Repository<T, ?, ?> repository, String entity) {
        Fields fields = repository.fields();
        return new Reference<>(
                repository,
                fields.includes().stream()
                        .filter(include -> include.entity().equals(entity))
                        .map(include -> include.by().getName())
                        .distinct()
                        .toList(),
                fields.lists().stream()
                        .filter(list -> list.entity().equals(entity))
                        .map(list -> list.by().getName())
                        .toList());
    }

    boolean refers() {
        return !singles.isEmpty() || !lists.isEmpty();
    }

    /** The records that refer to one of some, those in the trash too, or that are among others, locked in the order of their ids. */
    List<T> locked(Collection<UUID> some, Set<UUID> others) {
        List<String> conditions = new ArrayList<>();
        singles.forEach(name -> conditions.add("e.details." + name + " in :some"));
        lists.forEach(name -> conditions.add("any_id_of(e.details." + name + ", :texts)"));
        if (!others.isEmpty()) conditions.add("e.id in :others");
        String hql = "select e from " + repository.entity().getSimpleName() + " e where "
                + String.join(" or ", conditions) + " order by e.id";
        var query = repository.getSession().createSelectionQuery(hql, repository.entity());
        if (!singles.isEmpty()) query.setParameter("some", some);
        if (!lists.isEmpty())
            query.setParameter("texts", some.stream().map(UUID::toString).toArray(String[]::new));
        if (!others.isEmpty()) query.setParameter("others", others);
        return query.setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }
}
