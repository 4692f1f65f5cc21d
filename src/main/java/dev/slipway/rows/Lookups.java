package dev.slipway.rows;

import dev.slipway.data.Guard;
import dev.slipway.data.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** Live records by what identifies them to people or to other systems, many in one statement; only those that the caller may know of. */
@ApplicationScoped
class Lookups {

    @Inject
    StatelessSession reads;

    @Inject
    Guard guard;

    /** A record, and the version that it has. */
    record Found(UUID id, int version) {}

    /** The path of a text that details say; absent where they say none of that name. */
    static Optional<String> path(Repository<?, ?, ?> records, String field) {
        if (field.equals("externalId")) return Optional.of("e.details.labels.externalId");
        return Arrays.stream(records.details().getRecordComponents())
                .filter(component -> component.getType() == String.class)
                .map(RecordComponent::getName)
                .filter(field::equals)
                .map(name -> "e.details." + name)
                .findFirst();
    }

    /** The records whose field is one of some texts; several for a text that is not unique. */
    Map<String, List<Found>> find(
            Repository<?, ?, ?> records, String path, String externalSource, Collection<String> texts) {
        Map<String, List<Found>> found = new HashMap<>();
        if (texts.isEmpty()) return found;
        String entity = records.entity().getSimpleName();
        String hql = "select " + path + ", e.id, e.version from " + entity + " e where " + path
                + " in :texts and e.deletedAt is null"
                + (externalSource == null ? "" : " and e.details.labels.externalSource = :source")
                + guard.visible(entity, "e").map(visible -> " and " + visible).orElse("");
        SelectionQuery<Object[]> query = guard.query(reads, hql, Object[].class).setParameter("texts", texts);
        if (externalSource != null) query.setParameter("source", externalSource);
        for (Object[] row : query.getResultList()) {
            found.merge((String) row[0], List.of(new Found((UUID) row[1], (Integer) row[2])), Lookups::both);
        }
        return found;
    }

    private static List<Found> both(List<Found> some, List<Found> others) {
        return java.util.stream.Stream.concat(some.stream(), others.stream()).toList();
    }

    /** The versions of live records by their ids. */
    Map<UUID, Integer> versions(Repository<?, ?, ?> records, Collection<UUID> ids) {
        Map<UUID, Integer> versions = new HashMap<>();
        if (ids.isEmpty()) return versions;
        String entity = records.entity().getSimpleName();
        String hql = "select e.id, e.version from " + entity + " e where e.id in :ids and e.deletedAt is null"
                + guard.visible(entity, "e").map(visible -> " and " + visible).orElse("");
        for (Object[] row :
                guard.query(reads, hql, Object[].class).setParameter("ids", ids).getResultList()) {
            versions.put((UUID) row[0], (Integer) row[1]);
        }
        return versions;
    }
}
